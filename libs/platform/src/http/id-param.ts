import { Param, ParseUUIDPipe } from '@nestjs/common';

/** An id in a path. What is not an id names nothing: 404. */
export const IdParam = (name = 'id'): ParameterDecorator =>
  Param(name, new ParseUUIDPipe({ errorHttpStatusCode: 404 }));
