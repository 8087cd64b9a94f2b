import { CustomDecorator, SetMetadata } from '@nestjs/common';

/** Under this key a route says what it asks of its caller; identity's guard reads it and offers the other marks. */
export const ACCESS_MARK = 'atrium:access';

/** Open to everybody: for platform's own routes, which stand below identity. Modules use identity's @Public(). */
export const PublicRoute = (): CustomDecorator => SetMetadata(ACCESS_MARK, { kind: 'public', crossSite: false });
