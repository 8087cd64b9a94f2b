import { Param, ParseUUIDPipe } from '@nestjs/common';

/** The id in a path. What is not an id names nothing: 404. */
export const IdParam = (): ParameterDecorator => Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 }));
