import type { Delegation } from '#/record/delegation.ts';
import { dayInLondon } from '#/record/london-day.ts';
import type { Claims } from '#/services/identity/sign-in.ts';
import {
  confirmDelegation,
  countUnconfirmed,
  delegatedVaults,
  takeDelegations,
  type DelegatedVault,
} from '#/vault/delegated.ts';
import { eraseBytes, eraseLeftovers, eraseVault } from '#/vault/erase.ts';
import {
  addWay,
  destroyKeys,
  heldVaults,
  keyOf,
  labelVault,
  lockVault,
  unlockVault,
  type Opening,
} from '#/vault/keyring.ts';
import { databaseName } from '#/vault/record-database.ts';
import { SESSION, sessionRests } from '#/vault/session-store.ts';
import type { OpenVault, VaultKey } from '#/vault/open-vault.ts';
import type { UnlockWay } from '#/vault/unlock-way.ts';
import type { Desk } from './desk.tsx';
import { askToKeep } from './device-storage.ts';
import { hasLeft, noteLeaving, wasLeaving } from './leaving.ts';
import { OpenKeys, type TabMessage } from './open-keys.ts';
import type { OpenRecord, Session, WhyLocked } from './session-state.ts';
import { personActedFor, personOf, reasonOf, type WhyLeft } from './signed-in-person.ts';

interface Now {
  readonly session: Session;
  readonly open?: OpenRecord;
  /** The vault that the signed-in person has unlocked. */
  readonly own?: OpenVault;
}

/** Where somebody is told that they may no longer act for a person whose record was open. */
const ENDED = '/people?ended';

/** Where the broker sends people back to. */
const RETURN_PATH = '/signed-in';

/**
 * Who may see what on this device, at one time one person in all its tabs: signs in, makes and opens vaults, locks,
 * and destroys what is not to stay. Screens show what it says and never decide it.
 */
export class Custody {
  readonly #desk: Desk;
  readonly #keys = new OpenKeys((message) => this.#hear(message));
  readonly #listeners = new Set<() => void>();
  #now: Now = { session: { state: 'starting' } };
  /** Who has signed in and has not opened their vault yet. */
  #arrived: Claims | undefined;
  /** The vault that this tab showed last, and the one acted in. */
  #lastVault: string | undefined;
  #lastActing: string | undefined;
  /** What another tab has opened while this one was starting. */
  #offered: OpenVault | undefined;
  #isLeaving = false;
  /** Counts what closes: whatever was being opened meanwhile stays closed. */
  #closings = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
    void this.#start();
  }

  readonly now = (): Now => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async signIn(options: { proveIdentity?: boolean; returnTo?: string; language: string }): Promise<void> {
    const here = location.pathname === '/' ? '/record' : location.pathname + location.search;
    const { returnTo = here, proveIdentity = false, language } = options;
    await (await this.#desk.signIn()).begin({ returnTo, proveIdentity, language });
  }

  /** Makes the vault of who has just signed in, to be unlocked in this way. */
  async choose(way: UnlockWay): Promise<void> {
    if (this.#arrived === undefined) return;
    const vault = await databaseName(this.#arrived.sub);
    const key = await lockVault(vault, way);
    // Another tab was quicker: what opens that one opens this.
    if (key === undefined) return this.#arrive(this.#arrived, vault);
    await labelVault(vault, personOf(this.#arrived).givenName ?? '');
    // Asked, not insisted on: whether the browser may clear the record away is said under the settings.
    void askToKeep();
    await this.#enter({ vault, key });
  }

  /** Tries to open a vault of this device. */
  async unlock(vault: string, way: UnlockWay): Promise<Opening> {
    const opening = await unlockVault(vault, way);
    if (opening.is === 'open') await this.#enter({ vault, key: opening.key, ...actingIn(this.#lastActing) });
    if (opening.is === 'destroyed' && opening.vaultToo) await this.#erase(vault);
    return opening;
  }

  /** Adds a way to unlock the vault that is open, or replaces one; `by` must open it. */
  async addWay(by: UnlockWay, added: UnlockWay): Promise<Opening> {
    const vault = this.#now.own?.vault;
    if (vault === undefined) return { is: 'wrong', waitMs: 0 };
    const opening = await addWay(vault, { by, added });
    if (opening.is === 'destroyed' && opening.vaultToo) await this.signOut();
    return opening;
  }

  /** Opens the record of somebody whom the signed-in person may act for, or their own again, in every tab. */
  async actFor(nhsNumber: string | undefined): Promise<void> {
    const { own } = this.#now;
    if (own === undefined) return;
    const delegated = nhsNumber === undefined ? [] : await delegatedVaults(own, today());
    const chosen = delegated.find(({ delegation }) => delegation.nhsNumber === nhsNumber);
    await this.#enter({ vault: own.vault, key: own.key, ...actingIn(chosen?.vault) });
  }

  /** Takes over whom the signed-in person may act for; what they may no longer see is destroyed. */
  async takeDelegations(delegations: readonly Delegation[]): Promise<void> {
    const { own, session } = this.#now;
    if (own === undefined || session.state !== 'signed-in' || session.actor !== undefined) return;
    await takeDelegations(own, delegations, today());
    if (this.#now.own === own)
      this.#set({ ...this.#now, session: { ...session, delegations, unconfirmed: 0 } });
  }

  /** The issuer has just let the signed-in person act for whose record is open. */
  async confirmActing(): Promise<void> {
    const { own } = this.#now;
    if (own?.acting !== undefined) await confirmDelegation(own, own.acting, today());
  }

  /** The signed-in person may no longer act for whose record is open: its key dies, and the record with it. */
  async endActing(): Promise<void> {
    const { own } = this.#now;
    if (own?.acting === undefined) return;
    const keysGone = destroyKeys([own.acting]);
    this.#close({ state: 'starting' });
    await keysGone;
    this.#keys.tell({ is: 'left', vault: own.acting, because: 'elsewhere' });
    await eraseVault(own.acting);
    this.#keys.hold({ vault: own.vault, key: own.key });
    this.#goTo(ENDED);
  }

  /** Closes the record in every tab of this device; it stays, sealed. */
  lock(because: WhyLocked): void {
    if (this.#now.open === undefined) return;
    this.#keys.tell({ is: 'locked' });
    this.#lockHere(because);
  }

  /** Destroys what this device holds of a person whose way to unlock is lost; they have just signed in. */
  async startOver(vault: string): Promise<void> {
    await this.#erase(vault);
    if (this.#arrived !== undefined) await this.#letChoose(this.#arrived);
  }

  /** Shows once more that it is the owner who asks; a PIN that is wrong too often is destroyed here as anywhere. */
  async prove(by: UnlockWay): Promise<Opening> {
    const vault = this.#now.own?.vault;
    if (vault === undefined) return { is: 'wrong', waitMs: 0 };
    const opening = await unlockVault(vault, by);
    if (opening.is === 'destroyed' && opening.vaultToo) await this.signOut();
    return opening;
  }

  /** Ends the sign-in and destroys what this device holds of whoever is signed in. */
  async signOut(because: WhyLeft = 'chosen'): Promise<void> {
    const vault = this.#now.own?.vault ?? SESSION;
    // Before anything is waited for: a page closed a moment later must not wake up signed in.
    noteLeaving(vault);
    const keysGone = destroyKeys([vault]);
    this.#close({ state: 'starting' });
    this.#keys.tell({ is: 'left', vault, because });
    const gone = await keysGone;
    const signIn = await this.#desk.signIn();
    await signIn.end();
    await eraseBytes(gone);
    await signIn.forget(vault);
    hasLeft();
    this.#set({ session: { state: 'signed-out', because } });
  }

  /** Goes back from signing in to where this device was before. */
  async giveUp(): Promise<void> {
    this.#arrived = undefined;
    (await this.#desk.signIn()).letGo();
    this.#set({ session: await this.#closedState() });
  }

  async #start(): Promise<void> {
    void eraseLeftovers();
    try {
      // The last page was closed before it could do so.
      for (const { vault } of await heldVaults()) if (wasLeaving(vault)) await this.#erase(vault);
      // Whoever comes back is not to lose what they then have.
      hasLeft();
      if (location.pathname === RETURN_PATH) await this.#finishSignIn();
      else await this.#resume();
    } catch (error) {
      if (location.pathname === RETURN_PATH) history.replaceState(null, '', '/');
      this.#set({ session: { state: 'signed-out', because: reasonOf(error) } });
    }
  }

  async #finishSignIn(): Promise<void> {
    const { claims, returnTo } = await (await this.#desk.signIn()).finish(location.href);
    // The code is spent; it should not stay in the address bar or the history.
    const isOurs = returnTo.startsWith('/') && !returnTo.startsWith('//');
    history.replaceState(null, '', isOurs ? returnTo : '/record');
    this.#arrived = claims;
    if (claims.identity_proofing_level !== 'P9') {
      // Whoever was here before has left with this.
      this.#keys.tell({ is: 'locked' });
      await this.#enterWithout(claims);
      return;
    }
    await this.#arrive(claims, await databaseName(claims.sub));
  }

  /** Somebody has signed in: in front of their vault, or of the choice of how to lock it. */
  async #arrive(claims: Claims, vault: string): Promise<void> {
    const held = (await heldVaults()).find((one) => one.vault === vault);
    const open = await this.#keys.find();
    if (held === undefined) await this.#letChoose(claims);
    else if (open?.vault === vault) await this.#enter(open);
    else this.#set({ session: { state: 'locked', vaults: [held], arrived: personOf(claims) } });
  }

  async #resume(): Promise<void> {
    const open = (await this.#keys.find()) ?? this.#offered;
    if (open !== undefined && (await heldVaults()).some(({ vault }) => vault === open.vault)) {
      await this.#enter(open);
      return;
    }
    const closed = await this.#closedState();
    if (closed.state === 'signed-out' && (await sessionRests())) {
      const signIn = await this.#desk.signIn();
      await signIn.keepFor({ name: SESSION, key: await keyOf(SESSION) });
      const claims = await signIn.resume();
      if (claims !== undefined) {
        await this.#enterWithout(claims);
        return;
      }
    }
    if (this.#offered === undefined) this.#set({ session: closed });
    else await this.#enter(this.#offered);
  }

  async #letChoose(claims: Claims): Promise<void> {
    const isShared = (await heldVaults()).length > 0;
    this.#set({ session: { state: 'choosing', person: personOf(claims), isShared } });
  }

  /** With an open vault, or with one that it opens. */
  async #enter({ vault, key, acting }: OpenVault): Promise<void> {
    const closings = this.#closings;
    const signIn = await this.#desk.signIn();
    await signIn.keepFor({ name: vault, key });
    const claims = await signIn.resume();
    const nhsNumber = claims?.nhs_number;
    if (claims === undefined || nhsNumber === undefined || (await databaseName(claims.sub)) !== vault) {
      // The vault says nothing of whose it is; without a sign-in in it nobody can be shown as its owner.
      signIn.letGo();
      this.#set({ session: { state: 'signed-out', because: 'failed' } });
      return;
    }
    this.#arrived = undefined;
    const delegated = await delegatedVaults({ vault, key }, today());
    const unconfirmed = await countUnconfirmed({ vault, key }, today());
    if (closings !== this.#closings) {
      signIn.letGo();
      this.#set({ session: await this.#closedState() });
      return;
    }
    const shown = delegated.find((one) => one.vault === acting);
    const own: OpenVault = { vault, key, ...actingIn(shown?.vault) };
    const open: VaultKey = shown ?? own;
    this.#keys.hold(own);
    this.#keys.tell({ is: 'opened', ...own });
    if (this.#lastVault !== undefined && this.#lastVault !== open.vault) {
      // Nothing of whoever was here before may stay in this page's memory, or in its address.
      this.#goTo('/record');
      return;
    }
    this.#lastVault = open.vault;
    this.#lastActing = shown?.vault;
    this.#set({
      session: await this.#signedIn(claims, { delegated, unconfirmed, shown }),
      own,
      open: {
        vault: open.vault,
        key: open.key,
        subject: claims.sub,
        nhsNumber: shown?.delegation.nhsNumber ?? nhsNumber,
        isOwn: shown === undefined,
      },
    });
  }

  /** Somebody who may not read a record has no vault. */
  async #enterWithout(claims: Claims): Promise<void> {
    await (await this.#desk.signIn()).keepFor({ name: SESSION, key: await keyOf(SESSION) });
    this.#arrived = undefined;
    this.#set({ session: await this.#signedIn(claims) });
  }

  async #signedIn(
    claims: Claims,
    {
      delegated = [],
      unconfirmed = 0,
      shown,
    }: {
      readonly delegated?: readonly DelegatedVault[];
      readonly unconfirmed?: number;
      readonly shown?: DelegatedVault | undefined;
    } = {},
  ): Promise<Session> {
    const others = (await heldVaults()).length - (claims.identity_proofing_level === 'P9' ? 1 : 0);
    const self = personOf(claims);
    return {
      state: 'signed-in',
      level: claims.identity_proofing_level,
      ...(shown === undefined ? { person: self } : { person: personActedFor(shown.delegation), actor: self }),
      delegations: delegated.map(({ delegation }) => delegation),
      unconfirmed,
      isShared: others > 0,
    };
  }

  #lockHere(because?: WhyLocked): void {
    this.#close({ state: 'starting' });
    void this.#desk.signIn().then((signIn) => signIn.letGo());
    void this.#closedState(because).then((session) => this.#set({ session }));
  }

  /** Lets go of everything that is in memory of the open record. */
  #close(session: Session): void {
    this.#closings += 1;
    this.#keys.hold(undefined);
    this.#desk.dismissWorker();
    this.#set({ session });
  }

  async #closedState(because?: WhyLocked): Promise<Session> {
    const vaults = await heldVaults();
    if (vaults.length === 0) return { state: 'signed-out' };
    return { state: 'locked', vaults, ...(because !== undefined && { because }) };
  }

  async #erase(vault: string): Promise<void> {
    await eraseVault(vault);
    await (await this.#desk.signIn()).forget(vault);
    if (this.#now.session.state === 'locked') this.#set({ session: await this.#closedState() });
  }

  /** Begins anew at an address; whatever is heard until then is for the page that comes. */
  #goTo(address: string): void {
    this.#isLeaving = true;
    location.replace(address);
  }

  #hear(message: TabMessage): void {
    if (this.#isLeaving) return;
    switch (message.is) {
      case 'locked':
        this.#closings += 1;
        this.#offered = undefined;
        if (this.#now.open !== undefined) this.#lockHere();
        return;
      case 'left':
        this.#hearLeft(message.vault, message.because);
        return;
      case 'opened':
        if (this.#arrived === undefined) this.#hearOpened(message);
        return;
      case 'ask':
        return;
    }
  }

  #hearLeft(vault: string, because: WhyLeft): void {
    this.#closings += 1;
    this.#offered = undefined;
    const { session, own } = this.#now;
    if (own?.vault === vault) {
      this.#close({ state: 'signed-out', because });
      void this.#desk.signIn().then((signIn) => signIn.letGo());
    } else if (own?.acting === vault) this.#goTo(ENDED);
    else if (session.state === 'locked') this.#lockHere();
  }

  #hearOpened({ vault, key, acting }: OpenVault): void {
    const { session, own } = this.#now;
    if (own !== undefined) {
      if (own.vault !== vault) this.#lockHere();
      else if (own.acting !== acting) {
        // One record at a time is open on this device, so this tab goes along.
        this.#keys.hold({ vault, key, ...actingIn(acting) });
        this.#goTo('/record');
      }
      return;
    }
    // A tab that showed somebody else's record does not turn into this person's under their hands.
    const isOthers = this.#lastVault !== undefined && this.#lastVault !== (acting ?? vault);
    const isClosed = session.state === 'locked' || session.state === 'signed-out';
    if (session.state === 'starting' && !isOthers) this.#offered = { vault, key, ...actingIn(acting) };
    if (isClosed && !isOthers) void this.#enter({ vault, key, ...actingIn(acting) });
    else if (session.state !== 'starting') this.#lockHere();
  }

  #set(now: Now): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}

const today = (): string => dayInLondon(Date.now());

const actingIn = (acting: string | undefined): Pick<OpenVault, 'acting'> =>
  acting === undefined ? {} : { acting };
