import { BoolField, DateTimeField, IntField, TextField } from '@atrium/platform';

const text = (max: number, example?: string): PropertyDecorator =>
  TextField({ max, nullable: true, optional: true, ...(example ? { example } : {}) });

/** What papers say about the company itself. */
export class UpdateCompanyDetailsDto {
  @text(300, 'Atrium Demo SRL') legalName?: string | null;
  @text(60) taxNumber?: string | null;
  @text(60) registrationNumber?: string | null;
  @text(500) address?: string | null;
  @text(200) bank?: string | null;
  @text(60, 'MD24AG000225100013104168') account?: string | null;
  @text(30, 'AGRNMD2X') bankCode?: string | null;
  @text(60) phone?: string | null;
  @text(254) email?: string | null;
  @text(300) website?: string | null;
  @text(200) director?: string | null;
}

export class CompanyDetailsDto {
  @TextField({ nullable: true }) legalName: string | null;
  @TextField({ nullable: true }) taxNumber: string | null;
  @TextField({ nullable: true }) registrationNumber: string | null;
  @TextField({ nullable: true }) address: string | null;
  @TextField({ nullable: true }) bank: string | null;
  @TextField({ nullable: true, description: 'Account number or IBAN.' }) account: string | null;
  @TextField({ nullable: true, description: 'BIC.' }) bankCode: string | null;
  @TextField({ nullable: true }) phone: string | null;
  @TextField({ nullable: true }) email: string | null;
  @TextField({ nullable: true }) website: string | null;
  @TextField({ nullable: true }) director: string | null;
  @BoolField({ description: 'Whether there is a logo, at `/company-details/logo`.' }) hasLogo: boolean;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}
