import type { Browser, Page } from '@playwright/test';
import type { Sandbox } from '../kit/sandbox.ts';
import { signInAsStaff } from '../kit/staff.ts';
import {
  expect,
  expectAccessible,
  goOffline,
  goWithin,
  recordComplete,
  signInByNumber,
  test,
} from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_'] });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const first = (page: Page) => main(page).locator('[data-reading]').first();

/** The one person who shares a day of readings with Riverside Surgery. */
async function sharing(sandbox: Sandbox): Promise<string> {
  await sandbox.reset();
  const { nhsNumber } = await sandbox.person('diabetes');
  const pressures = { service: 'riverside', systolic: 128, diastolic: 78, days: 1 };
  await sandbox.act({ kind: 'readings-shared', nhsNumber, ...pressures });
  return nhsNumber;
}

/** Staff of Riverside Surgery, with a page of their own, looking at the one person who shares with them. */
async function staffPage(browser: Browser, sandbox: Sandbox, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await signInAsStaff(page, sandbox, 'Riverside Surgery');
  await main(page).locator('tbody tr').first().getByRole('button').click();
  return page;
}

/** A form as practices have them: a heading, and a question that only one answer leads to. */
const ASTHMA = {
  resourceType: 'Questionnaire',
  url: 'https://forms.example/asthma',
  status: 'active',
  title: 'Your asthma',
  item: [
    {
      linkId: 'nights',
      type: 'group',
      text: 'Your nights',
      item: [
        { linkId: '1', type: 'boolean', text: 'Do you wake up at night?', required: true },
        {
          linkId: '2',
          type: 'integer',
          text: 'How often a week?',
          required: true,
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 7 }],
          enableWhen: [{ question: '1', operator: '=', answerBoolean: true }],
        },
      ],
    },
  ],
};

/** Asks three questions: one to be answered, one of some answers, one in the person's own words. */
async function askThree(staff: Page): Promise<void> {
  await press(staff, 'Ask questions');
  await expectAccessible(staff);
  await press(staff, 'Send the questions');
  await expect(staff.getByRole('alert')).toContainText('Say what the questions are about');
  await staff.getByLabel('What are the questions about?').fill('Your asthma');
  await staff.getByLabel('What do you ask?').fill('Before your review on Friday');
  await staff.getByLabel('Question', { exact: true }).fill('Do you wake up at night?');
  // What is written so far would be a form; Enter does not send it.
  await staff.getByLabel('Question', { exact: true }).press('Enter');
  await press(staff, 'Add another question');
  const second = staff.getByRole('group', { name: 'Question 2' });
  await second.getByLabel('Question', { exact: true }).fill('How often do you use your inhaler?');
  await second.getByLabel('How is it answered?').selectOption('One of some answers');
  await second.getByLabel('Answers to choose from').fill('Every day\nLess often');
  await second.getByRole('checkbox', { name: 'Yes, it is needed' }).uncheck();
  await press(staff, 'Add another question');
  const third = staff.getByRole('group', { name: 'Question 3' });
  await third.getByLabel('Question', { exact: true }).fill('What worries you?');
  await third.getByLabel('How is it answered?').selectOption('In their own words');
  await third.getByRole('checkbox').uncheck();
  await expectAccessible(staff);
  await press(staff, 'Send the questions');
  await expect(staff.getByText('The questions are sent.')).toBeVisible();
}

const answersAt = async (sandbox: Sandbox, nhsNumber: string) =>
  (await sandbox.writes(nhsNumber)).filter(
    ({ resource }) => (resource as { resourceType: string }).resourceType === 'QuestionnaireResponse',
  );

test('staff ask questions; the person answers with no network, sees what will be seen, and it arrives once', async ({
  page,
  browser,
  sandbox,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const nhsNumber = await sharing(sandbox);
  const staff = await staffPage(browser, sandbox, baseURL);
  await askThree(staff);

  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await expect(main(page)).toContainText('You are asked for something');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See what you are asked for' }).click();
  await expect(main(page)).toContainText('asks you some questions (Your asthma)');
  await expect(main(page)).toContainText('“Before your review on Friday”');
  await page.getByRole('link', { name: 'Answer the questions' }).click();
  await expect(heading(page)).toContainText('Answers to questions');
  await expect(page).toHaveTitle(/^Answers to questions/);
  await expectAccessible(page);
  await press(page, 'Check my answers');
  await expect(page.getByRole('alert')).toContainText('Answer this question: Do you wake up at night?');
  await expectAccessible(page);
  await goOffline(page);
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('radio', { name: 'Every day' }).check();
  await page.getByLabel('What worries you?').fill('The stairs');
  // What was typed is still there after something else was looked at.
  await page.waitForTimeout(600);
  await goWithin(page, '/readings');
  await page.getByRole('link', { name: 'Answer the questions' }).click();
  await expect(page.getByLabel('What worries you?')).toHaveValue('The stairs');
  await press(page, 'Check my answers');
  await expect(heading(page)).toContainText('Check your answers');
  await expect(heading(page)).toBeFocused();
  await expect(main(page)).toContainText('The stairs');
  await expect(main(page)).toContainText('You have no internet now');
  await expectAccessible(page);
  await press(page, 'Send to Riverside Surgery');
  await expect(main(page)).toContainText('Your answers are on this device.');
  await expect(first(page)).toContainText('Your asthma');
  await expect(first(page)).toContainText('Waiting to be sent to Riverside Surgery');
  await expect(main(page)).not.toContainText('asks you some questions');
  await page.context().setOffline(false);
  await expect(first(page)).toContainText('Received by Riverside Surgery', { timeout: 30_000 });

  // What the surgery has.
  const [sent, ...others] = await answersAt(sandbox, nhsNumber);
  expect(others).toEqual([]);
  expect(sent?.resource).toMatchObject({
    status: 'completed',
    subject: { identifier: { value: nhsNumber } },
    item: [
      { text: 'Do you wake up at night?', answer: [{ valueBoolean: true }] },
      { text: 'How often do you use your inhaler?', answer: [{ valueString: 'Every day' }] },
      { text: 'What worries you?', answer: [{ valueString: 'The stairs' }] },
    ],
  });
  await staff.getByRole('link', { name: 'All people' }).click();
  await staff.getByRole('button', { name: 'Look for new readings' }).click();
  await expect(main(staff).locator('tbody tr').first()).toContainText('Answers to read');
  await main(staff).locator('tbody tr').first().getByRole('button').click();
  await expect(main(staff).locator('[data-kind="questionnaire"]')).toContainText('The stairs');
  // Words that no rule has looked at are filed only once somebody has chosen them.
  await expect(staff.getByRole('button', { name: 'File 4 readings' })).toBeVisible();
  await main(staff)
    .getByRole('checkbox', { name: /Review: Your asthma/ })
    .check();
  await expect(staff.getByRole('button', { name: 'File 5 readings' })).toBeVisible();
  await expectAccessible(staff);
  await staff.context().close();
});

test('questions of a file are asked as they stand; answers are changed and taken back where they went', async ({
  page,
  browser,
  sandbox,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const nhsNumber = await sharing(sandbox);
  const staff = await staffPage(browser, sandbox, baseURL);
  await press(staff, 'Ask questions');
  const file = staff.getByLabel('Or take the questions from a file');
  const fileOf = (form: object) => ({
    name: 'form.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(form)),
  });
  await file.setInputFiles(
    fileOf({ ...ASTHMA, item: [...ASTHMA.item, { linkId: '3', type: 'attachment', text: 'A photo' }] }),
  );
  await expect(staff.getByRole('alert')).toContainText('Nothing is left out of a form');
  await file.setInputFiles(fileOf(ASTHMA));
  await expect(staff.getByText('How often a week?')).toBeVisible();
  await staff.getByLabel('What do you ask?').fill('Before your review on Friday');
  await expectAccessible(staff);
  await press(staff, 'Send the questions');
  await expect(staff.getByText('The questions are sent.')).toBeVisible();
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/readings');
  await page.getByRole('link', { name: 'Answer the questions' }).click();
  await expect(page.getByLabel('How often a week?')).toHaveCount(0);
  await page.getByRole('radio', { name: 'No' }).check();
  await press(page, 'Check my answers');
  await press(page, 'Send to Riverside Surgery');
  await expect(first(page)).toContainText('Received by Riverside Surgery', { timeout: 30_000 });
  await first(page).getByRole('button', { name: 'Change' }).click();
  await expect(page.getByRole('radio', { name: 'No' })).toBeChecked();
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('How often a week?').fill('9');
  await press(page, 'Check my answers');
  await expect(page.getByRole('alert')).toContainText('The number must be at most 7');
  await page.getByLabel('How often a week?').fill('3');
  await press(page, 'Check my answers');
  await press(page, 'Save the change');
  await expect(first(page)).toContainText('Changed once');
  await first(page).getByText('Show your answers from').click();
  await expect(first(page)).toContainText('Do you wake up at night?');
  await expectAccessible(page);
  await first(page).getByRole('button', { name: 'Take back' }).click();
  await first(page).getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(first(page)).toContainText('You took this back');
  // Taken back, they are asked for again.
  await expect(main(page)).toContainText('asks you some questions');
  await expect
    .poll(async () =>
      (await answersAt(sandbox, nhsNumber)).map(({ resource }) => (resource as { status: string }).status),
    )
    .toEqual(['completed', 'amended', 'entered-in-error']);
  expect((await answersAt(sandbox, nhsNumber))[1]?.resource).toMatchObject({
    questionnaire: ASTHMA.url,
    item: [
      {
        linkId: 'nights',
        item: [{ answer: [{ valueBoolean: true }] }, { linkId: '2', answer: [{ valueInteger: 3 }] }],
      },
    ],
  });
  const keys = (await answersAt(sandbox, nhsNumber)).map(({ idempotencyKey }) => idempotencyKey);
  expect(new Set(keys).size).toBe(1);
  await staff.context().close();
});
