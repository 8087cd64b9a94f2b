import { Public } from '@atrium/identity';
import { ApiProblem } from '@atrium/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unsubscribing } from './unsubscribing.service';

const HTML = 'text/html; charset=utf-8';

/** Where the links in letters lead. Nobody signs in here, and nothing is said but what the link's owner knows. */
@ApiTags('mailings')
@ApiProblem()
@Controller('v1/unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribing: Unsubscribing) {}

  @Get(':token')
  @Public()
  @Header('content-type', HTML)
  @ApiOperation({ summary: 'A page that asks; opening it changes nothing (mail scanners open links)' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async ask(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { page, found } = await this.unsubscribing.page(token, request.ip, request.headers['accept-language']);
    void reply.status(found ? 200 : 404);
    return page;
  }

  @Post(':token')
  @Public({ crossSite: true })
  @HttpCode(200)
  @Header('content-type', HTML)
  @ApiOperation({ summary: "Stops letters: the page's button, and one-click of mail programs (RFC 8058)" })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async stop(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const byPerson = typeof body === 'object' && body !== null && 'from' in body;
    const { page, found } = await this.unsubscribing.stop(
      token,
      byPerson ? 'link' : 'one_click',
      request.ip,
      request.headers['accept-language'],
    );
    void reply.status(found ? 200 : 404);
    return page;
  }
}
