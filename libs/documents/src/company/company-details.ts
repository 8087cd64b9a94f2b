import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, InvalidError, NotFoundError, PreconditionFailedError, UnitOfWork } from '@atrium/platform';
import sharp from 'sharp';
import type { CompanyDetailsDto, UpdateCompanyDetailsDto } from './company.dto';

const COLUMNS = {
  legalName: 'legal_name',
  taxNumber: 'tax_number',
  registrationNumber: 'registration_number',
  address: 'address',
  bank: 'bank',
  account: 'account',
  bankCode: 'bank_code',
  phone: 'phone',
  email: 'email',
  website: 'website',
  director: 'director',
} as const;
const SELECT = `select ${Object.entries(COLUMNS)
  .map(([key, column]) => `${column} as "${key}"`)
  .join(', ')}, logo is not null as "hasLogo", updated_at as "updatedAt", version from company_details`;

/** The company's own details, as papers name them. */
@Injectable()
export class CompanyDetails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async get(): Promise<CompanyDetailsDto> {
    const [row] = await this.unitOfWork.query<CompanyDetailsDto>(SELECT);
    if (!row) throw new NotFoundError('Company details');
    return row;
  }

  async update(actor: Actor, version: number, input: UpdateCompanyDetailsDto): Promise<CompanyDetailsDto> {
    this.policy.require(actor, 'organization.manage');
    const entries = Object.entries(COLUMNS).filter(([key]) => input[key as keyof typeof COLUMNS] !== undefined);
    const sets = entries.map(([, column], index) => `${column} = $${index + 3},`).join(' ');
    const values = entries.map(([key]) => input[key as keyof typeof COLUMNS]?.trim() || null);
    return this.write(actor, version, sets, values);
  }

  /** The picture is drawn anew: what was uploaded is never handed on as it came. Null takes the logo away. */
  async setLogo(actor: Actor, version: number, picture: Buffer | null): Promise<CompanyDetailsDto> {
    this.policy.require(actor, 'organization.manage');
    const logo = picture && (await redrawn(picture));
    return this.write(actor, version, 'logo = $3, logo_type = $4,', [logo, logo && 'image/png']);
  }

  async logo(): Promise<Buffer | null> {
    const [row] = await this.unitOfWork.query<{ logo: Buffer | null }>('select logo from company_details');
    return row?.logo ?? null;
  }

  private async write(actor: Actor, version: number, sets: string, values: unknown[]): Promise<CompanyDetailsDto> {
    return this.unitOfWork.run(actor, async () => {
      const changed = await this.unitOfWork.execute(
        `update company_details set ${sets} updated_at = now(), updated_by = $2, version = version + 1 where version = $1`,
        [version, actor.userId, ...values],
      );
      if (!changed) throw new PreconditionFailedError(await this.get());
      return this.get();
    });
  }
}

async function redrawn(picture: Buffer): Promise<Buffer> {
  try {
    const image = sharp(picture, { limitInputPixels: 40_000_000 });
    const { format } = await image.metadata();
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') throw new Error('Not a picture we take.');
    return await image.resize(900, 400, { fit: 'inside', withoutEnlargement: true }).png().toBuffer();
  } catch {
    throw new InvalidError([{ pointer: '/file', code: 'bad_picture', detail: 'A PNG, JPEG or WebP picture, please.' }]);
  }
}
