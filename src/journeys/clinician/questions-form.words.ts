import { words } from '#/kit/words.ts';
import type { AnswerWay, QuestionsFault } from './arrange-questions.ts';

/** What the form says in which staff write questions. */
export const QUESTIONS_FORM_WORDS = words({
  en: {
    title: 'What are the questions about?',
    titleHint: 'For example, your asthma. The person reads this.',
    wordsHint: 'The person reads this above the questions.',
    question: (number: number) => `Question ${number}`,
    text: 'Question',
    way: 'How is it answered?',
    ways: {
      'yes-no': 'Yes or no',
      'one-of': 'One of some answers',
      'any-of': 'Any of some answers',
      score: 'A score from 0 to 10',
      number: 'A number',
      date: 'A date',
      words: 'In their own words',
    } satisfies Readonly<Record<AnswerWay, string>>,
    options: 'Answers to choose from',
    optionsHint: 'One on each line',
    mustBe: 'Must it be answered?',
    needed: 'Yes, it is needed',
    add: 'Add another question',
    remove: (number: number) => `Remove question ${number}`,
    file: 'Or take the questions from a file',
    fileHint: 'A Questionnaire in FHIR R4 (JSON)',
    unreadable:
      'This file has no questions that people can answer here, or some that they cannot. Nothing is left out of a form.',
    loaded: 'Questions of the file',
    unload: 'Write the questions here instead',
    notUrgent:
      'The person is told that nobody reads the answers at once. Do not ask this way what you must know today.',
    send: 'Send the questions',
    said: 'The questions are sent.',
    fault: {
      'no-title': 'Say what the questions are about',
      'no-words': 'Write what you ask of the person',
      'no-text': 'Write the question',
      'too-few-options': 'Write at least 2 answers, one on each line',
    } satisfies Readonly<Record<QuestionsFault['is'], string>>,
  },
  cy: {
    title: 'Am beth mae’r cwestiynau?',
    titleHint: 'Er enghraifft, eich asthma. Mae’r person yn darllen hwn.',
    wordsHint: 'Mae’r person yn darllen hwn uwchben y cwestiynau.',
    question: (number: number) => `Cwestiwn ${number}`,
    text: 'Cwestiwn',
    way: 'Sut mae ei ateb?',
    ways: {
      'yes-no': 'Ie neu na',
      'one-of': 'Un o rai atebion',
      'any-of': 'Unrhyw rai o rai atebion',
      score: 'Sgôr o 0 i 10',
      number: 'Rhif',
      date: 'Dyddiad',
      words: 'Yn ei eiriau ei hun',
    },
    options: 'Atebion i ddewis ohonynt',
    optionsHint: 'Un ar bob llinell',
    mustBe: 'Oes rhaid ei ateb?',
    needed: 'Oes, mae ei angen',
    add: 'Ychwanegu cwestiwn arall',
    remove: (number: number) => `Tynnu cwestiwn ${number}`,
    file: 'Neu gymryd y cwestiynau o ffeil',
    fileHint: 'Questionnaire ar ffurf FHIR R4 (JSON)',
    unreadable:
      'Nid oes gan y ffeil hon gwestiynau y gall pobl eu hateb yma, neu mae ganddi rai na allant. Ni adewir dim allan o ffurflen.',
    loaded: 'Cwestiynau’r ffeil',
    unload: 'Ysgrifennu’r cwestiynau yma yn lle hynny',
    notUrgent:
      'Dywedir wrth y person nad oes neb yn darllen yr atebion ar unwaith. Peidiwch â gofyn fel hyn am rywbeth y mae’n rhaid i chi ei wybod heddiw.',
    send: 'Anfon y cwestiynau',
    said: 'Anfonwyd y cwestiynau.',
    fault: {
      'no-title': 'Dywedwch am beth mae’r cwestiynau',
      'no-words': 'Ysgrifennwch yr hyn rydych yn ei ofyn i’r person',
      'no-text': 'Ysgrifennwch y cwestiwn',
      'too-few-options': 'Ysgrifennwch o leiaf 2 ateb, un ar bob llinell',
    },
  },
});
