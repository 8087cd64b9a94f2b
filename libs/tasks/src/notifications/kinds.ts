export const NOTIFICATION_KINDS = [
  'reminder',
  'mention',
  'assigned',
  'mailing',
  'document',
  'import',
  'report',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const MAIL_STATES = ['held', 'sending', 'sent', 'refused', 'unknown'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What holds for whoever has never opened the settings. */
export const DEFAULTS = {
  mailKinds: ['reminder', 'mention', 'assigned'] as NotificationKind[],
  quietFrom: null as string | null,
  quietTo: null as string | null,
  leadMinutes: 15,
  morning: '09:00',
};

const sqlList = DEFAULTS.mailKinds.map((kind) => `'${kind}'`).join(', ');

/** Joins and columns that decide how a notification (`n`, with user_id and kind) reaches its reader; `moment` is SQL. */
export const reachSql = (moment: string): { joins: string; columns: string } => ({
  joins: `join app_user u on u.id = n.user_id left join organization o on true
    left join notification_setting ns on ns.user_id = n.user_id
    cross join lateral (select case when ns.quiet_from is null then null
      else quiet_until(${moment}, coalesce(u.time_zone, o.time_zone, 'UTC'), ns.quiet_from, ns.quiet_to) end as until) quiet`,
  columns: `quiet.until is not null as quiet,
    case when n.kind = any(coalesce(ns.mail_kinds, array[${sqlList}])) and u.email is not null and u.status = 'active' then 'held' end as mail_state,
    case when n.kind = any(coalesce(ns.mail_kinds, array[${sqlList}])) then coalesce(quiet.until, ${moment}) end as mail_after`,
});
