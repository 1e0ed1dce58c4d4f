import type { Symptom } from '#/record/readings/safety-rules.ts';
import { words } from '#/kit/words.ts';

/** What a value says to somebody at home, by rule; and what to do. */
export const SAFETY_WORDS = words({
  en: {
    headings: {
      emergency: 'Call 999 or go to A&E now',
      'same-day': 'Get help today: call your GP surgery or 111',
      soon: 'Talk to your GP surgery in the next days',
    },
    reasons: {
      'oxygen-very-low':
        'Your oxygen level is very low. Take it again at once. If it is still 92 or lower, call 999.',
      'temperature-very-low': 'Your temperature is below 35°C, which can be dangerous.',
      'blood-pressure-severe':
        'Your blood pressure is very high. Sit quietly for 5 minutes and take it again. If it is still this high, get help today.',
      'blood-pressure-very-low':
        'Your blood pressure is very low. Sit or lie down, and take it again after 5 minutes. If it is still this low, get help today.',
      'glucose-low': 'Your blood sugar is low.',
      'glucose-very-high': 'Your blood sugar is very high.',
      'glucose-high-twice': 'Your blood sugar has been high twice within a day.',
      'oxygen-low':
        'Your oxygen level is lower than usual. Take it again. If it stays at 94 or lower, get help today.',
      'pulse-fast': 'Your heart is beating very fast.',
      'pulse-slow': 'Your heart is beating very slowly.',
      'temperature-very-high': 'Your temperature is very high.',
    },
    takeSugar:
      'Eat or drink something sugary now: 4 or 5 glucose tablets, or a small glass of juice or a non-diet drink. Measure again after 10 to 15 minutes.',
    ask: 'Call 999 at once if you have any of these:',
    ownPlan: 'If your own doctor or nurse has given you other numbers or a plan, follow theirs.',
    symptoms: {
      'chest-pain': 'pain or tightness in the chest',
      breathlessness: 'you are short of breath',
      weakness: 'weakness on one side, a drooping face, or slurred speech',
      confusion: 'you are confused',
      'vision-change': 'your sight has changed suddenly',
      fainting: 'you have fainted or feel about to',
      drowsiness: 'you are very drowsy or hard to wake',
      seizure: 'a fit',
      'cannot-swallow': 'you cannot swallow',
      vomiting: 'you keep being sick',
      'abdominal-pain': 'bad pain in your tummy',
      'fast-breathing': 'fast or deep breathing',
    } satisfies Readonly<Record<Symptom, string>>,
    understood: 'I have read this',
    first: 'Read this first. Your reading is saved after it.',
    checkFirst: 'Is the number right?',
    checkThen: 'If it is not, change it. The advice below is for the number above.',
    past: 'This was more than a day ago. If it is still so, or if you feel unwell:',
  },
  cy: {
    headings: {
      emergency: 'Ffoniwch 999 neu ewch i’r adran achosion brys nawr',
      'same-day': 'Mynnwch help heddiw: ffoniwch eich meddygfa neu 111',
      soon: 'Siaradwch â’ch meddygfa yn y dyddiau nesaf',
    },
    reasons: {
      'oxygen-very-low':
        'Mae eich lefel ocsigen yn isel iawn. Cymerwch hi eto ar unwaith. Os yw’n dal yn 92 neu’n is, ffoniwch 999.',
      'temperature-very-low': 'Mae eich tymheredd yn is na 35°C, a all fod yn beryglus.',
      'blood-pressure-severe':
        'Mae eich pwysedd gwaed yn uchel iawn. Eisteddwch yn dawel am 5 munud a’i gymryd eto. Os yw’n dal mor uchel, mynnwch help heddiw.',
      'blood-pressure-very-low':
        'Mae eich pwysedd gwaed yn isel iawn. Eisteddwch neu gorweddwch, a’i gymryd eto ar ôl 5 munud. Os yw’n dal mor isel, mynnwch help heddiw.',
      'glucose-low': 'Mae eich siwgr gwaed yn isel.',
      'glucose-very-high': 'Mae eich siwgr gwaed yn uchel iawn.',
      'glucose-high-twice': 'Bu eich siwgr gwaed yn uchel ddwywaith o fewn diwrnod.',
      'oxygen-low':
        'Mae eich lefel ocsigen yn is nag arfer. Cymerwch hi eto. Os yw’n aros yn 94 neu’n is, mynnwch help heddiw.',
      'pulse-fast': 'Mae eich calon yn curo’n gyflym iawn.',
      'pulse-slow': 'Mae eich calon yn curo’n araf iawn.',
      'temperature-very-high': 'Mae eich tymheredd yn uchel iawn.',
    },
    takeSugar:
      'Bwytewch neu yfwch rywbeth llawn siwgr nawr: 4 neu 5 tabled glwcos, neu wydraid bach o sudd neu ddiod nad yw’n ddeiet. Mesurwch eto ar ôl 10 i 15 munud.',
    ask: 'Ffoniwch 999 ar unwaith os oes gennych unrhyw un o’r rhain:',
    ownPlan:
      'Os yw eich meddyg neu nyrs eich hun wedi rhoi rhifau eraill neu gynllun i chi, dilynwch y rheini.',
    symptoms: {
      'chest-pain': 'poen neu dyndra yn y frest',
      breathlessness: 'rydych yn fyr eich gwynt',
      weakness: 'gwendid ar un ochr, wyneb yn cwympo, neu leferydd aneglur',
      confusion: 'rydych wedi drysu',
      'vision-change': 'mae eich golwg wedi newid yn sydyn',
      fainting: 'rydych wedi llewygu neu ar fin llewygu',
      drowsiness: 'rydych yn gysglyd iawn neu’n anodd eich deffro',
      seizure: 'ffit',
      'cannot-swallow': 'ni allwch lyncu',
      vomiting: 'rydych yn dal i chwydu',
      'abdominal-pain': 'poen drwg yn eich bol',
      'fast-breathing': 'anadlu cyflym neu ddwfn',
    },
    understood: 'Rwyf wedi darllen hyn',
    first: 'Darllenwch hyn yn gyntaf. Caiff eich darlleniad ei gadw wedyn.',
    checkFirst: 'A yw’r rhif yn gywir?',
    checkThen: 'Os nad ydyw, newidiwch ef. Mae’r cyngor isod ar gyfer y rhif uchod.',
    past: 'Roedd hyn fwy na diwrnod yn ôl. Os yw’n dal felly, neu os ydych yn teimlo’n sâl:',
  },
});
