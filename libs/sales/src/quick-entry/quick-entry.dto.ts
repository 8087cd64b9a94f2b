import { ContactPersonDto, ContactPointInputDto } from '@atrium/customers';
import { DateField, DateTimeField, MoneyDto, MoneyField, NestedField, TextField, UuidField } from '@atrium/platform';
import { DealCardDto } from '../deals/deal-view.dto';

export class QuickCompanyDto {
  @UuidField({ optional: true, description: 'A company that is there already; nothing else is read then.' })
  id?: string;
  @TextField({ max: 500, optional: true, blank: false }) name?: string;
  @TextField({ max: 60, optional: true, nullable: true }) taxNumber?: string | null;
  @NestedField(() => ContactPointInputDto, { optional: true, each: true, maxItems: 50 })
  contactPoints?: ContactPointInputDto[];
}

export class QuickPersonDto extends ContactPersonDto {
  @UuidField({ optional: true, description: 'A person who is there already; nothing else is read then.' }) id?: string;
}

export class QuickDealDto {
  @TextField({ optional: true, blank: false, description: 'The name of the customer, unless told.' }) name?: string;
  @MoneyField({ optional: true, nullable: true }) amount?: MoneyDto | null;
  @UuidField({ optional: true }) pipelineId?: string;
  @UuidField({ optional: true }) stageId?: string;
  @UuidField({ optional: true }) productId?: string;
  @DateField({ optional: true, nullable: true }) expectedCloseOn?: string | null;
  @TextField({ max: 500, optional: true, nullable: true }) nextStep?: string | null;
  @DateTimeField({ optional: true, nullable: true }) nextStepAt?: string | null;
  @TextField({ max: 120, optional: true, nullable: true }) source?: string | null;
}

/** A company, somebody in it and a deal with them: any of the three, in one go. */
export class QuickEntryDto {
  @NestedField(() => QuickCompanyDto, { optional: true }) company?: QuickCompanyDto;
  @NestedField(() => QuickPersonDto, { optional: true, description: 'Employed by the company, when there is one.' })
  person?: QuickPersonDto;
  @NestedField(() => QuickDealDto, { optional: true, description: 'With the company, else with the person.' })
  deal?: QuickDealDto;
}

export class QuickEntryResultDto {
  @UuidField({ nullable: true }) companyId: string | null;
  @UuidField({ nullable: true }) personId: string | null;
  @NestedField(() => DealCardDto, { nullable: true }) deal: DealCardDto | null;
}
