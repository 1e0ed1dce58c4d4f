import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSignedInDevices, type SignedInDevice } from '#/hooks/signed-in-devices.ts';
import { useUnlockWays } from '#/hooks/unlock-ways.ts';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { ProveFirst } from '#/record-view/prove-first.tsx';
import { Button } from '#/ui/button.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Progress } from '#/ui/progress.tsx';
import { useNow } from '#/hooks/now.ts';
import { SETTINGS_WORDS } from './settings.words.ts';

/** Where the person is signed in, and how to remove the record from a device that is lost or given away. */
export function DevicesSection(): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const { language } = useLanguage();
  const now = useNow();
  const { ways = [] } = useUnlockWays();
  const { devices, end } = useSignedInDevices();
  const [ending, setEnding] = useState<SignedInDevice>();
  const [said, setSaid] = useState<string>();

  async function endNow({ id }: SignedInDevice): Promise<void> {
    const ended = await end(id);
    setEnding(undefined);
    setSaid(ended.ok ? words.deviceEnded : `${words.deviceNotEnded} ${why[ended.failure.kind]}`);
  }

  return (
    <>
      <h2 className="nhsuk-heading-m">{words.devices}</h2>
      <p>{words.devicesWhat}</p>
      <div role="status">{said === undefined ? null : <InsetText>{said}</InsetText>}</div>
      {devices === undefined ? (
        <Progress text={words.devicesAsked} />
      ) : devices.ok ? (
        <ul className="nhsuk-list">
          {devices.value.map((device) => (
            <li key={device.id} className="app-device">
              <p>
                <strong>{words.deviceName(device.browser, device.os)}</strong>
                {device.isThis ? ` ${words.deviceThis}` : null}
                <br />
                {words.deviceUsed(formatInstant(device.usedAt, language, now, 'middle'))}
              </p>
              {device.isThis || ending !== undefined ? null : (
                <Button
                  kind="secondary"
                  onClick={() => {
                    setSaid(undefined);
                    setEnding(device);
                  }}
                >
                  {words.deviceEnd(words.deviceName(device.browser, device.os))}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {words.devicesUnknown} {why[devices.failure.kind]}
        </p>
      )}
      {ending === undefined ? null : (
        <ProveFirst ways={ways} onProven={() => endNow(ending)} onCancel={() => setEnding(undefined)} />
      )}
    </>
  );
}
