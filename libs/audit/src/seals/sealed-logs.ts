/** A log that is sealed: its table, and each row as a text that is the same whatever server or year it is read in. */
export interface SealedLog {
  name: 'change' | 'access_log';
  /** SQL of the canonical text. A change of it is a new format; old blocks keep theirs. */
  canonical: string;
}

export const SEAL_FORMAT = 1;

const at = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

export const SEALED_LOGS: readonly SealedLog[] = [
  {
    name: 'change',
    canonical: `jsonb_build_array(seq, ${at}, txid::text, actor_id, actor_type, api_key_id, source, request_id, batch_id, subject_type,
      subject_id, root_type, root_id, operation, before, after)::text`,
  },
  {
    name: 'access_log',
    canonical: `jsonb_build_array(seq, ${at}, txid::text, kind, actor_id, actor_type, api_key_id, source, request_id, host(ip), user_agent,
      subject_type, subject_id, detail)::text`,
  },
];
