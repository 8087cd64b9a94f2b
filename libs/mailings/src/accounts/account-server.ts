import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import {
  Config,
  ConflictError,
  HouseMail,
  type HouseMailAccount,
  type MailAddress,
  SecretBox,
  type SmtpServer,
  UnitOfWork,
} from '@atrium/platform';

/** Purpose under which passwords are sealed. */
export const PASSWORDS = 'mailings.sender-account';

/** An account opened for sending; never leaves the process. */
export interface OpenAccount {
  server: SmtpServer;
  from: MailAddress;
  replyTo?: MailAddress;
}

interface AccountRow {
  host: string;
  port: number;
  security: SmtpServer['security'];
  user_name: string | null;
  password_sealed: string | null;
  from_name: string | null;
  from_address: string;
  reply_to: string | null;
}

const COLUMNS = 'host, port, security, user_name, password_sealed, from_name, from_address, reply_to';

/** Opens accounts for those who send: the only place that unseals a password. */
@Injectable()
export class AccountServer implements OnModuleInit {
  private readonly logger = new Logger(AccountServer.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: SecretBox,
    private readonly config: Config,
    private readonly house: HouseMail,
  ) {}

  onModuleInit(): void {
    this.house.provide(() => this.houseAccount());
  }

  /** The account, whoever asks; rights are checked before. `null` when it is gone. */
  async open(id: string): Promise<OpenAccount | null> {
    const [row] = await this.unitOfWork.query<AccountRow>(
      `select ${COLUMNS} from sender_account where id = $1 and deleted_at is null`,
      [id],
    );
    return row ? this.opened(row) : null;
  }

  private async houseAccount(): Promise<HouseMailAccount | null> {
    const [row] = await this.unitOfWork.query<AccountRow>(
      `select ${COLUMNS} from sender_account where house and active and deleted_at is null`,
    );
    try {
      return row ? this.opened(row) : null;
    } catch (error) {
      // Letters of the house wait, as they do without an account.
      this.logger.error({ err: error }, 'The account for letters of the house cannot be used');
      return null;
    }
  }

  private password(sealed: string): string {
    try {
      return this.secrets.open(PASSWORDS, sealed);
    } catch {
      throw new ConflictError(
        'password_unreadable',
        'The password was kept under another SECRET_KEY. Enter it again in the sender account.',
      );
    }
  }

  private opened(row: AccountRow): OpenAccount {
    const server: SmtpServer = {
      host: row.host,
      port: row.port,
      security: row.security,
      mayBePrivate: this.config.mailAllowPrivateHosts,
    };
    if (row.user_name) {
      server.user = row.user_name;
      server.password = row.password_sealed ? this.password(row.password_sealed) : '';
    }
    return {
      server,
      from: { ...(row.from_name ? { name: row.from_name } : {}), address: row.from_address },
      ...(row.reply_to ? { replyTo: { address: row.reply_to } } : {}),
    };
  }
}
