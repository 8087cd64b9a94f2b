import { join } from 'node:path';
import { readJson, writeWhole } from '../lib/files.mjs';
import { endChild, endProcess, identity, isAlive } from '../lib/processes.mjs';
import { pause } from '../lib/run.mjs';
import { startGuard } from '../services/guarded.mjs';

/**
 * @typedef {import('node:child_process').ChildProcess} Child
 * @typedef {{ child: Child }} Running
 * @typedef {object} Member
 * @property {string} name what a person calls it: 'the worker'
 * @property {(onSpawn: (child: Child) => void) => Promise<Running>} start
 * @property {boolean} [server] used by the others, so ended after them
 * @property {NodeJS.Signals} [polite] the signal that asks it to end
 * @property {number} [patience] milliseconds until it is ended for good
 */

const LONGEST_WAIT = 30_000;
const STEADY_AFTER = 60_000;

/** The programs that one start keeps alive: started in order, restarted when they die, ended in the opposite order. */
export class Household {
  /** @type {{ member: Member, child: Child }[]} */
  #alive = [];
  #guard = startGuard();
  #ending = false;
  #settled = false;
  #record;
  #say;

  /** @param {{ dataDir: string, say: (line: string) => void }} options */
  constructor({ dataDir, say }) {
    this.#record = join(dataDir, 'pids.json');
    this.#say = say;
  }

  /** Ends what an earlier start left behind when it was killed. @returns {Promise<number>} how many there were */
  async clearLeftovers() {
    /** @type {{ pid: number, identity: string, polite: NodeJS.Signals }[]} */
    const left = (readJson(this.#record) ?? []).filter(
      (/** @type {any} */ one) => isAlive(one.pid) && identity(one.pid) === one.identity,
    );
    for (const { pid, polite } of left.toReversed()) await endProcess(pid, { polite, patience: 30_000 });
    return left.length;
  }

  /** Starts a program and watches over it. @param {Member} member @returns {Promise<any>} what its start gave */
  async add(member) {
    const running = await member.start((child) => this.#register(member, child));
    this.#watch(member, running.child);
    return running;
  }

  /** From here on a death is answered with a new start, not with giving up. */
  settle() {
    this.#settled = true;
  }

  get ending() {
    return this.#ending;
  }

  /** @param {Member} member @param {Child} child */
  #register(member, child) {
    this.#guard.watch(child, member.polite);
    this.#alive.push({ member, child });
    this.#writeRecord();
    child.once('exit', () => {
      this.#alive = this.#alive.filter((one) => one.child !== child);
      if (child.pid) this.#guard.forget(child.pid);
      this.#writeRecord();
    });
  }

  #writeRecord() {
    const pids = this.#alive.map(({ member: { name, polite = 'SIGTERM' }, child: { pid = 0 } }) => ({
      name,
      pid,
      polite,
      identity: identity(pid),
    }));
    try {
      writeWhole(this.#record, JSON.stringify(pids));
    } catch {
      // a full disk must not take down what runs; the guard still knows them
    }
  }

  /** @param {Member} member @param {Child} child @param {number} [wait] */
  #watch(member, child, wait = 1_000) {
    const since = Date.now();
    const died = (/** @type {number | null} */ code, /** @type {string | null} */ signal) => {
      if (this.#ending || !this.#settled) return;
      void this.#again(member, Date.now() - since > STEADY_AFTER ? 1_000 : wait, signal ?? `code ${code}`);
    };
    if (child.exitCode !== null || child.signalCode !== null) died(child.exitCode, child.signalCode);
    else child.once('exit', died);
  }

  /** @param {Member} member @param {number} wait @param {string} how */
  async #again(member, wait, how) {
    this.#say(`${capital(member.name)} ended unexpectedly (${how}); starting it again in ${wait / 1000} s`);
    await pause(wait);
    if (this.#ending) return;
    const longer = Math.min(wait * 2, LONGEST_WAIT);
    try {
      const { child } = await member.start((one) => this.#register(member, one));
      this.#say(`${capital(member.name)} runs again`);
      this.#watch(member, child, longer);
    } catch (error) {
      if (!this.#ending) await this.#again(member, longer, error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends everything: first the programs, all at once, then the servers they use, last started first. */
  async end() {
    this.#ending = true;
    await Promise.all(this.#alive.filter(({ member }) => !member.server).map((one) => this.#endOne(one)));
    for (const one of this.#alive.toReversed()) await this.#endOne(one);
    this.#guard.dismiss();
  }

  /** @param {{ member: Member, child: Child }} one */
  #endOne({ member: { polite, patience = 20_000 }, child }) {
    return endChild(child, { polite, patience });
  }
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
