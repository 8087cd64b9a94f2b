import type { TestUser } from '@atrium/identity/testing';

/** The task as tests read it. */
export interface TaskJson {
  id: string;
  version: number;
  title: string;
  [field: string]: unknown;
}

/** A task made through the API by this user. */
export async function createTask(user: TestUser, over: Record<string, unknown> = {}): Promise<TaskJson> {
  const answer = await user.agent.post('/api/v1/tasks').send({ title: 'A task', ...over });
  if (answer.status !== 201) throw new Error(`The task was not made: ${answer.status} ${answer.text}`);
  return answer.body as TaskJson;
}

/** An activity made through the API by this user. */
export async function createActivity(
  user: TestUser,
  subject: { type: string; id: string },
  over: Record<string, unknown> = {},
): Promise<TaskJson & { nextTaskId: string | null }> {
  const answer = await user.agent
    .post('/api/v1/activities')
    .send({ kind: 'call', subjectType: subject.type, subjectId: subject.id, ...over });
  if (answer.status !== 201) throw new Error(`The activity was not made: ${answer.status} ${answer.text}`);
  return answer.body as TaskJson & { nextTaskId: string | null };
}
