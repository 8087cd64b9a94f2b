import { BoolField, DateTimeField, EmailField, NestedField, TextField, TotalDto, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';

export class SignInDto {
  @EmailField() email: string;
  @TextField({ max: 1000 }) password: string;
}

export class SessionDto {
  @UuidField() id: string;
  @TextField({ nullable: true, description: 'What the browser calls itself.' }) userAgent: string | null;
  @TextField({ nullable: true }) ip: string | null;
  @DateTimeField() createdAt: Date;
  @DateTimeField() lastSeenAt: Date;
  @DateTimeField() expiresAt: Date;
  @BoolField({ description: 'The session of this very request.' }) current: boolean;
}

export class SessionListDto {
  @NestedField(() => SessionDto, { each: true }) items: SessionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: null;
  @NestedField(() => TotalDto) total: TotalDto;
}
