import type { LetterSection } from '../facts.ts';
import { inWords } from '../dates.ts';

/** What a clinic letter is about. */
export interface LetterTopic {
  title: string;
  sections: (seen: string, firstName: string) => readonly LetterSection[];
}

/** Letters as clinics write them to the practice, with a copy to the person. */
export const LETTERS = {
  diabetes: {
    title: 'Diabetes clinic review',
    sections: (seen, name) => [
      {
        heading: 'Diagnoses',
        list: ['Type 2 diabetes mellitus', 'Essential hypertension', 'Background retinopathy, stable'],
      },
      {
        heading: 'Review',
        paragraphs: [
          `I saw ${name} in the diabetes clinic on ${inWords(seen)}. Home readings have mostly been between 6 and 9 mmol/L before meals. There have been no hypoglycaemic episodes and no new symptoms in the feet or eyes.`,
          'Weight is two kilograms lower than a year ago, which is a real achievement. Foot pulses and sensation were normal on both sides.',
        ],
      },
      {
        heading: 'Results',
        table: {
          head: ['Test', 'Today', 'A year ago'],
          rows: [
            ['HbA1c', '58 mmol/mol', '63 mmol/mol'],
            ['eGFR', '71', '74'],
            ['Cholesterol', '4.3 mmol/L', '4.9 mmol/L'],
          ],
        },
      },
      {
        heading: 'Plan',
        list: [
          'Continue metformin 500mg, two tablets twice a day',
          'Repeat HbA1c in six months at the practice',
          'Clinic review in one year',
        ],
      },
    ],
  },
  cardiology: {
    title: 'Cardiology outpatient clinic',
    sections: (seen, name) => [
      { heading: 'Diagnosis', list: ['Atrial fibrillation, rate controlled'] },
      {
        heading: 'Clinic visit',
        paragraphs: [
          `${name} came to clinic on ${inWords(seen)} with a diary of palpitations. The spells are shorter than last year and none has led to a faint. Blood pressure was 134/78 and the pulse 74, irregular.`,
          'The echocardiogram shows good function of the left ventricle and a slightly large left atrium. I explained what this means and that no operation is needed.',
        ],
      },
      {
        heading: 'Medicines',
        list: [
          'Bisoprolol 5mg once a day: continue',
          'Anticoagulation as supervised by the clinic: continue',
        ],
      },
      {
        heading: 'Next',
        paragraphs: [
          'I have not arranged a further appointment but am glad to hear from you if the spells become longer.',
        ],
      },
    ],
  },
  orthopaedics: {
    title: 'Discharge summary: total hip replacement',
    sections: (seen, name) => [
      {
        heading: 'Admission',
        paragraphs: [
          `${name} was admitted for a planned right total hip replacement and went home on ${inWords(seen)}. The operation was uneventful and the wound is clean and dry.`,
        ],
      },
      {
        heading: 'Medicines on discharge',
        table: {
          head: ['Medicine', 'Dose', 'For how long'],
          rows: [
            ['Paracetamol 500mg tablets', 'Two, four times a day', 'Two weeks'],
            ['Omeprazole 20mg capsules', 'One a day', 'Four weeks'],
            ['Aspirin 75mg dispersible tablets', 'One a day', 'Unchanged'],
          ],
        },
      },
      {
        heading: 'What we ask of the practice',
        list: ['Remove clips on day 14', 'Full blood count in one week', 'No change to other medicines'],
      },
      {
        heading: 'Follow-up',
        paragraphs: [
          'Clinic at six weeks with an X-ray on arrival. Physiotherapy continues at home twice a week.',
        ],
      },
    ],
  },
  eye: {
    title: 'Cataract assessment',
    sections: (seen, name) => [
      {
        heading: 'Findings',
        paragraphs: [
          `${name} was assessed on ${inWords(seen)}. Vision is 6/12 in the right eye and 6/9 in the left with glasses. There is a moderate cataract in the right eye; the back of both eyes is healthy.`,
        ],
      },
      {
        heading: 'Discussion',
        paragraphs: [
          'We talked about the benefit and the risks of surgery, including the small risk of infection and of needing a second operation. A leaflet was given and there was time for questions.',
        ],
      },
      {
        heading: 'Outcome',
        list: [
          'Listed for right cataract surgery under local anaesthetic',
          'Expected wait about eight weeks',
          'Pre-assessment by telephone',
        ],
      },
    ],
  },
  physiotherapy: {
    title: 'Musculoskeletal physiotherapy report',
    sections: (seen, name) => [
      {
        heading: 'Summary',
        paragraphs: [
          `${name} has completed six sessions, the last on ${inWords(seen)}, for low back pain. Walking distance has grown from ten minutes to forty, and sleep is no longer disturbed.`,
          'Pain on bending is down from 7 to 2 out of 10.',
        ],
      },
      {
        heading: 'Exercises to keep up',
        list: [
          'Pelvic tilts, ten each morning',
          'Bridging, three sets of eight',
          'A brisk walk on at least five days a week',
        ],
      },
      {
        heading: 'Discharge',
        paragraphs: ['Discharged to self-care. Referral back within three months needs no new letter.'],
      },
    ],
  },
  endoscopy: {
    title: 'Colonoscopy report',
    sections: (seen, name) => [
      {
        heading: 'Procedure',
        paragraphs: [
          `Colonoscopy to the caecum on ${inWords(seen)} with good preparation. ${name} tolerated it well with Entonox only.`,
        ],
      },
      {
        heading: 'Findings',
        table: {
          head: ['Segment', 'Finding'],
          rows: [
            ['Caecum', 'Normal'],
            ['Transverse colon', 'One 4 mm polyp, removed'],
            ['Rectum', 'Normal'],
          ],
        },
      },
      {
        heading: 'Plan',
        list: [
          'Histology awaited, letter to follow',
          'No restriction on food or activity',
          'Surveillance interval to be set with the histology',
        ],
      },
    ],
  },
  mentalHealth: {
    title: 'Community mental health team review',
    sections: (seen, name) => [
      {
        heading: 'Review',
        paragraphs: [
          `I met ${name} on ${inWords(seen)} together with the care co-ordinator. Mood has been steadier since the spring. Sleep is about six hours. There are no thoughts of self-harm at present and the crisis plan is known and to hand.`,
        ],
      },
      {
        heading: 'Agreed together',
        list: [
          'Stay on the present dose of lithium; blood level every three months',
          'Weekly peer-support group',
          'Ring the crisis line early rather than late',
        ],
      },
      { heading: 'Next meeting', paragraphs: ['In eight weeks, at home or at the clinic as preferred.'] },
    ],
  },
  antenatal: {
    title: 'Antenatal clinic letter',
    sections: (seen, name) => [
      {
        heading: 'Booking',
        paragraphs: [
          `${name} was seen at the antenatal clinic on ${inWords(seen)}. This is a first pregnancy, dated by scan. Blood pressure and urine are normal.`,
        ],
      },
      {
        heading: 'Plan of care',
        list: [
          'Shared care between community midwife and consultant',
          'Glucose tolerance test at 26 weeks',
          'Whooping cough vaccination from 16 weeks at the practice',
        ],
      },
      {
        heading: 'To watch for',
        paragraphs: [
          'Severe headache, disturbed sight or reduced movements: ring the maternity unit at any hour.',
        ],
      },
    ],
  },
} satisfies Record<string, LetterTopic>;
