import { useId, type ReactElement } from 'react';
import type { CardLine, CardSection, EmergencyCard } from '#/hooks/emergency-card.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { PersonLine } from '#/record-view/person-line.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { PhoneLink } from '#/ui/link.tsx';
import { PlainList } from '#/ui/plain-list.tsx';
import { CARD_WORDS } from './emergency.words.ts';
import './emergency.css';

/** The card itself, the same whether the record is open or locked. */
export function CardView({ card }: { readonly card: EmergencyCard }): ReactElement {
  const words = useWords(CARD_WORDS);
  const { language } = useLanguage();
  const { person, own, text } = card;
  const { sections, coverage, madeAt } = text[language];
  const [allergies, ...others] = sections;
  const calls = own.contacts.filter(({ phone }) => phone !== '');
  return (
    <article className="app-emergency" aria-label={`${words.heading}: ${person.name}`}>
      <PersonLine person={person} />
      {/* What may do harm first, then what the person says, then the rest. */}
      {allergies === undefined ? null : <Section section={allergies} />}
      {own.note === '' ? null : (
        <section>
          <h2 className="nhsuk-heading-m">{words.note}</h2>
          <p className="app-emergency__own">{own.note}</p>
        </section>
      )}
      {others.map((section) => (
        <Section key={section.kind} section={section} />
      ))}
      {calls.length === 0 ? null : (
        <section>
          <h2 className="nhsuk-heading-m">{words.contacts}</h2>
          <PlainList>
            {calls.map(({ name, phone }) => (
              <li key={`${name} ${phone}`}>
                {name}: <PhoneLink phone={phone} />
              </li>
            ))}
          </PlainList>
        </section>
      )}
      <section aria-label={words.coverage}>
        <p>{coverage.length === 0 ? words.fromNobody : words.madeAt(madeAt)}</p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {coverage.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{words.notAll}</p>
      </section>
    </article>
  );
}

function Section({ section }: { readonly section: CardSection }): ReactElement {
  const words = useWords(CARD_WORDS);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {words.parts[section.kind]}
      </h2>
      {section.warnings.map((text) => (
        <InsetText prefix={words.important} key={text}>
          <p>{text}</p>
        </InsetText>
      ))}
      {section.lines.length === 0 ? null : (
        <PlainList className="app-list" labelledBy={id}>
          {section.lines.map((line, place) => (
            <Line key={place} line={line} />
          ))}
        </PlainList>
      )}
      {section.notes.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

function Line({ line }: { readonly line: CardLine }): ReactElement {
  return (
    <li className="app-list__item">
      <p className="app-list__name">
        <strong lang={line.lang}>{line.name}</strong>
      </p>
      {line.warnings.map((text) => (
        <p className="app-list__value" key={text}>
          <strong>{text}</strong>
        </p>
      ))}
      {line.says.map((text) => (
        <p className="app-list__value" key={text}>
          {text}
        </p>
      ))}
      <p className="app-list__about">{line.from}</p>
    </li>
  );
}
