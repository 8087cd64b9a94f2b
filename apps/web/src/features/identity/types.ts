import type { RecordBase } from '#web/app/api.ts';
import type { Scope } from '#web/app/session.ts';

export interface RoleRef {
  id: string;
  key: string | null;
  name: string;
}

export interface User extends RecordBase {
  name: string;
  email: string | null;
  status: 'invited' | 'active' | 'disabled';
  role: RoleRef;
  team: { id: string; name: string } | null;
  locale: string | null;
  timeZone: string | null;
  lastSeenAt: string | null;
  invitationExpiresAt: string | null;
  createdAt: string;
}

export interface Invitation {
  url: string;
  token: string;
  expiresAt: string;
}

export interface Role extends RecordBase {
  key: string | null;
  name: string;
  permissions: Record<string, Scope>;
  userCount: number;
  grantable: boolean;
}

export interface Permission {
  name: string;
  module: string;
  scopes: Scope[];
}

export interface Team extends RecordBase {
  name: string;
  parentId: string | null;
  memberCount: number;
}

export interface ApiKey {
  id: string;
  name: string;
  prefix: string;
  role: RoleRef;
  user: { id: string; name: string };
  expiresAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
}

export interface SessionRow {
  id: string;
  userAgent: string | null;
  ip: string | null;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  current: boolean;
}
