import type { BrowserContext, Page } from '@playwright/test';
import { markedPerson, type MarkedPerson } from './marked-person.ts';
import { randomFrom } from './random.ts';
import type { Sandbox } from './sandbox.ts';
import { choosePin, expect, recordComplete } from './test.ts';

interface Someone extends MarkedPerson {
  readonly given: string;
  readonly pin: string;
  readonly nhsNumber: string;
}

const PATHS = [
  '',
  '/medicines',
  '/allergies',
  '/conditions',
  '/results',
  '/documents',
  '/timeline',
  '/sources',
];
const MOST_TABS = 3;
const SOON_MS = 150;

/** How long it goes on; at most twice as long where something that is wanted has not come about by then. */
interface Mixing {
  readonly steps: number;
  readonly seed: number;
  readonly wanted?: readonly string[];
}

/** What they did on one device, and what was seen of the one while the other was there. */
export interface Mixed {
  readonly steps: number;
  readonly looks: number;
  readonly done: Readonly<Record<string, number>>;
  readonly leaks: readonly string[];
}

/**
 * Two people, one of whom acts for a third, use one browser in turn, at random: open pages, search, write, go back and
 * forward, reload, lock, unlock, try the other's PIN, switch, act for the third and for themselves again, lose that right
 * and get it back, lose the network, open and close tabs. After every step every tab is searched for whatever is not of
 * the person whose record is open.
 */
export async function mixPeople(
  context: BrowserContext,
  sandbox: Sandbox,
  { steps, seed, wanted = [] }: Mixing,
): Promise<Mixed> {
  const people = [
    await arrive(sandbox, 'qax', 'Ann', '482913'),
    await arrive(sandbox, 'qbx', 'Ben', '571846'),
  ] as const;
  const cared = await arrive(sandbox, 'qcx', 'Cai', '');
  const device = new Device(context, sandbox, { people, cared, random: randomFrom(seed) });
  await device.role('begins');
  for (const person of people) await device.signIn(person);
  await device.leaveSignIn();
  let step = 0;
  for (; step < steps || (step < 2 * steps && !device.hasDone(wanted)); step += 1) await device.step();
  return device.told(step);
}

async function arrive(sandbox: Sandbox, mark: string, given: string, pin: string): Promise<Someone> {
  const person = markedPerson(mark, given);
  const { nhsNumber } = await sandbox.import(person.bundle);
  return { ...person, given, pin, nhsNumber };
}

class Device {
  readonly #context: BrowserContext;
  readonly #sandbox: Sandbox;
  readonly #people: readonly [Someone, Someone];
  /** Whom the first of them acts for. */
  readonly #cared: Someone;
  readonly #random: () => number;
  readonly #leaks: string[] = [];
  readonly #done: Record<string, number> = {};
  #looks = 0;
  #open: Someone | undefined;
  #isOffline = false;

  constructor(
    context: BrowserContext,
    sandbox: Sandbox,
    who: {
      readonly people: readonly [Someone, Someone];
      readonly cared: Someone;
      readonly random: () => number;
    },
  ) {
    this.#context = context;
    this.#sandbox = sandbox;
    this.#people = who.people;
    this.#cared = who.cared;
    this.#random = who.random;
  }

  /** The first may act for the third from now on, or no longer. */
  async role(change: 'begins' | 'expires'): Promise<void> {
    const [carer] = this.#people;
    await this.#sandbox.act({
      kind: `delegation-${change}`,
      carer: carer.nhsNumber,
      nhsNumber: this.#cared.nhsNumber,
    });
  }

  async signIn(person: Someone): Promise<void> {
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await page.goto('/');
    await page
      .getByRole('button', { name: /^(Sign in|Sign in as someone else|Lock now)$/ })
      .first()
      .click();
    const other = page.getByRole('button', { name: 'Sign in as someone else' });
    const number = page.getByLabel('NHS number');
    await expect(other.or(number)).toBeVisible();
    if (await other.isVisible()) await other.click();
    await number.fill(person.nhsNumber);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await choosePin(page, person.pin);
    await recordComplete(page);
    // The carer has been told whom they may act for.
    if (person === this.#people[0])
      await expect(page.getByRole('button', { name: 'Switch person' })).toBeVisible();
    this.#open = person;
    await this.#look('sign in');
  }

  /** Goes on in a tab whose history holds no page of the issuer. */
  async leaveSignIn(): Promise<void> {
    const [before] = this.#context.pages();
    const page = await this.#context.newPage();
    await page.goto('/record');
    await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
    await before?.close();
    await expect(page.getByRole('main')).toContainText(this.#open?.word('medicine') ?? '');
    await this.#proveThatItSees();
  }

  /** What is open now would be found if it were a stranger's. */
  async #proveThatItSees(): Promise<void> {
    const mine = this.#open;
    this.#open = undefined;
    await this.#look('nothing');
    if (this.#leaks.length === 0) throw new Error('The search sees nothing');
    this.#leaks.length = 0;
    this.#open = mine;
  }

  async step(): Promise<void> {
    const page = this.#pick(this.#context.pages());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    const isLocked = await page.getByRole('button', { name: 'Unlock', exact: true }).isVisible();
    const [name, act] = this.#pickRare(isLocked ? this.#atTheLock(page) : this.#inTheRecord(page));
    await act();
    this.#done[name] = (this.#done[name] ?? 0) + 1;
    // Long enough for the other tabs to hear of it.
    await new Promise((resolve) => setTimeout(resolve, SOON_MS));
    await this.#look(name);
    // Further back than the first page of the app is nothing of anybody.
    if (!page.isClosed() && page.url() === 'about:blank') await page.goto('/record');
    const heading = page.getByRole('heading', { level: 1 });
    if (!page.isClosed()) await expect(heading).toBeVisible({ timeout: 20_000 });
    await this.#look(name);
  }

  hasDone(wanted: readonly string[]): boolean {
    return wanted.every((name) => name in this.#done);
  }

  told(steps: number): Mixed {
    return { steps, looks: this.#looks, done: this.#done, leaks: this.#leaks };
  }

  #atTheLock(page: Page): readonly (readonly [string, () => Promise<void>])[] {
    const unlock = async (person: Someone, pin: string): Promise<void> => {
      await page.getByRole('radio', { name: person.given, exact: true }).check();
      await page.getByLabel('PIN', { exact: true }).fill(pin);
      await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    };
    const enter = async (): Promise<void> => {
      const person = this.#pick(this.#people);
      await unlock(person, person.pin);
      await this.#opened(page, person);
    };
    const [one, other] = this.#people;
    return [
      ['unlock', enter],
      [
        'wrong PIN',
        async () => {
          // The owner's own PIN follows at once, so that nobody has to wait for the next try.
          const [mine, theirs] = this.#random() < 0.5 ? [one, other] : [other, one];
          await unlock(mine, theirs.pin);
          await expect(page.getByRole('alert')).toContainText('not the right PIN');
          await unlock(mine, mine.pin);
          await this.#opened(page, mine);
        },
      ],
      ...this.#anywhere(page),
    ];
  }

  /** A carer comes back to whichever record was open when this tab was locked. */
  async #opened(page: Page, person: Someone): Promise<void> {
    this.#open = person;
    await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible({ timeout: 20_000 });
    const banner = page.getByRole('region', { name: 'Acting for someone else' });
    if (person === this.#people[0] && (await banner.isVisible())) this.#open = this.#cared;
  }

  #inTheRecord(page: Page): readonly (readonly [string, () => Promise<void>])[] {
    return [
      ['search', () => this.#search(page)],
      ['write', () => this.#write(page)],
      [
        'lock',
        async () => {
          this.#open = undefined;
          await page.getByRole('button', { name: 'Lock now' }).click();
        },
      ],
      ...(this.#open === this.#people[1]
        ? [
            [
              'switch',
              async () => {
                this.#open = undefined;
                await page.getByRole('button', { name: 'Switch person' }).click();
              },
            ] as const,
          ]
        : this.#inTheFamily(page)),
      ...this.#anywhere(page),
    ];
  }

  /** What a carer does, in their own record or in the other's. */
  #inTheFamily(page: Page): readonly (readonly [string, () => Promise<void>])[] {
    const [carer] = this.#people;
    const banner = page.getByRole('region', { name: 'Acting for someone else' });
    const beOneself = async (): Promise<void> => {
      this.#open = carer;
      await page.getByRole('button', { name: 'Go back to your own record' }).first().click();
      await expect(banner).toHaveCount(0);
    };
    const loseRole = async (): Promise<void> => {
      await this.role('expires');
      this.#open = carer;
      // Another tab's pull, begun before, may still count as this one's.
      await expect(async () => {
        await page.goto('/record');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(banner).toHaveCount(0, { timeout: 5000 });
      }).toPass({ timeout: 60_000 });
      await this.role('begins');
    };
    if (this.#open === this.#cared)
      return [
        ['be oneself', beOneself],
        // With no network it is not heard of.
        ...(this.#isOffline ? [] : [['lose the role', loseRole] as const]),
      ];
    const act = async (): Promise<void> => {
      await page.goto('/people');
      const open = page.getByRole('button', { name: `Open ${this.#cared.given}’s record` });
      const isThere = await open.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (!isThere) return;
      this.#open = this.#cared;
      await open.click();
      await expect(banner).toBeVisible();
    };
    return [
      ['act for another', act],
      [
        'switch',
        async () => {
          await page.goto('/people');
          this.#open = undefined;
          await page.getByRole('button', { name: 'Lock, and let someone else in' }).click();
        },
      ],
    ];
  }

  #anywhere(page: Page): readonly (readonly [string, () => Promise<void>])[] {
    const tabs = this.#context.pages().length;
    const path = `/record${this.#pick(PATHS)}`;
    return [
      ['page', async () => void (await page.goto(path))],
      ['back', async () => void (await page.goBack({ waitUntil: 'commit' }).catch(() => undefined))],
      ['forward', async () => void (await page.goForward({ waitUntil: 'commit' }).catch(() => undefined))],
      ['reload', async () => void (await page.reload())],
      [
        'network',
        async () => {
          this.#isOffline = !this.#isOffline;
          await this.#context.setOffline(this.#isOffline);
        },
      ],
      ...(tabs < MOST_TABS
        ? [['tab', async () => void (await (await this.#context.newPage()).goto(path))] as const]
        : []),
      ...(tabs > 1 ? [['close', () => page.close()] as const] : []),
    ];
  }

  async #search(page: Page): Promise<void> {
    const box = page.getByRole('searchbox').first();
    if (!(await box.isVisible())) await page.goto('/record');
    await box.fill(this.#open?.word('condition') ?? '');
    await box.press('Enter');
  }

  async #write(page: Page): Promise<void> {
    await page.goto('/record/conditions');
    const entry = page.locator('main a[href*="/record/entry/"]').first();
    const isThere = await entry.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (!isThere) return;
    await entry.click();
    const note = page.getByLabel('Your note');
    await page.getByRole('button', { name: 'Write a note' }).or(note).first().waitFor();
    // What was being written before opens by itself, and may take the button's place just now.
    const write = page.getByRole('button', { name: 'Write a note' });
    if (!(await note.isVisible())) await write.click({ timeout: 3000 }).catch(() => undefined);
    await note.fill(this.#open?.word('remark') ?? '');
  }

  /** Searches every tab for what is not of whoever's record is open. */
  async #look(after: string): Promise<void> {
    const strangers = [...this.#people, this.#cared].filter((person) => person !== this.#open);
    for (const page of this.#context.pages()) {
      const seen = await page
        .evaluate(() => {
          const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
            'value' in field ? String(field.value) : '',
          );
          return [location.href, document.title, document.documentElement.outerHTML, ...fields].join('\n');
        })
        // A page on its way to the next shows neither.
        .catch(() => '');
      this.#looks += 1;
      for (const { given, marks, nhsNumber, word } of strangers) {
        const grouped = nhsNumber.replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3');
        // A carer and who they care for are told each other's name, and nothing else.
        const told = this.#areFamily(given) ? word('family') : undefined;
        const theirs = [...marks.filter((mark) => /\D/.test(mark) && mark !== told), nhsNumber, grouped];
        for (const mark of theirs)
          if (seen.includes(mark)) this.#leaks.push(`after ${after}: ${mark} of ${given} at ${page.url()}`);
      }
    }
  }

  #areFamily(given: string): boolean {
    const family = [this.#people[0].given, this.#cared.given];
    return family.includes(given) && family.includes(this.#open?.given ?? '');
  }

  /** One of those that have been done least often, so that few steps try everything. */
  #pickRare(
    from: readonly (readonly [string, () => Promise<void>])[],
  ): readonly [string, () => Promise<void>] {
    const least = Math.min(...from.map(([name]) => this.#done[name] ?? 0));
    return this.#pick(from.filter(([name]) => (this.#done[name] ?? 0) === least));
  }

  #pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.#random() * from.length)];
    if (one === undefined) throw new Error('Nothing to choose from');
    return one;
  }
}
