import { BoolField, TextField, UuidField } from '@atrium/platform';

export class TaskUserDto {
  @UuidField() id: string;
  @TextField() name: string;
}

export class TaskCustomerDto {
  @UuidField() id: string;
  @TextField() name: string;
}

/** The record something is about. Who may not see it learns only that there is one. */
export class TaskSubjectDto {
  @TextField() type: string;
  @UuidField() id: string;
  @TextField({ nullable: true }) title: string | null;
  @BoolField({ description: 'You may not see this record; it has no title for you.' }) hidden: boolean;
}

export class TaskRightsDto {
  @BoolField() write: boolean;
  @BoolField() delete: boolean;
}
