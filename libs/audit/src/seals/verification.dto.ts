import { ApiProperty } from '@nestjs/swagger';
import { FINDING_KINDS } from './verifier';

export class FindingDto {
  @ApiProperty({ enum: FINDING_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'change or access_log' }) log: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) block: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Number of the row.' }) seq: number | null;
}

export class VerifyResultDto {
  @ApiProperty() intact: boolean;
  @ApiProperty({ type: [FindingDto] }) findings: FindingDto[];
  @ApiProperty({ description: 'There is more than is listed.' }) more: boolean;
  @ApiProperty({ type: 'integer' }) blocks: number;
  @ApiProperty({ type: 'integer' }) rows: number;
  @ApiProperty({ enum: ['agrees', 'disagrees', 'missing'] }) headFile: string;
  @ApiProperty({ type: 'integer', description: 'Rows too new to be sealed.' }) unsealed: number;
}

export class VerificationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['queued', 'running', 'done', 'failed'] }) state: string;
  @ApiProperty({ type: 'integer' }) done: number;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: Date, nullable: true }) startedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
  @ApiProperty({ type: VerifyResultDto, nullable: true }) result: VerifyResultDto | null;
}

export class SealHeadDto {
  @ApiProperty({ type: 'integer' }) block: number;
  @ApiProperty() hash: string;
  @ApiProperty({ type: Date, nullable: true }) at: Date | null;
}

export class IntegrityDto {
  @ApiProperty({ type: SealHeadDto, nullable: true, description: 'The newest seal.' }) head: SealHeadDto | null;
  @ApiProperty({ description: 'Where the ends of the chain are written down outside the database.' }) headFile: string;
  @ApiProperty({ type: VerificationDto, nullable: true, description: 'The last check.' })
  verification: VerificationDto | null;
}
