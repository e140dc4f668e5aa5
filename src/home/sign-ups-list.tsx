import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { NextStep } from '../ui/card.tsx'
import type { Frame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { texts } from './messages.ts'
import type { OwnSignUp } from './own-sign-ups.ts'

interface Props {
  frame: Frame
  signUps: readonly OwnSignUp[]
}

/** What a sign-up needs of its writer now: an answer, or to be finished and sent. */
export function SignUpSteps({ frame, signUps }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <>
      {signUps.map(({ programmeId: id, programme, side, standing, asks }) =>
        asks ? (
          <NextStep key={id + side} title={t.asks[asks]} line={programme}>
            <ButtonLink href={routes.application({ id })}>{t.answer}</ButtonLink>
          </NextStep>
        ) : (
          standing === 'drafted' && (
            <NextStep key={id + side} title={t.drafted} line={`${programme}. ${t.draftedLine}`}>
              <ButtonLink href={routes.application({ id }, { side })}>{t.writeOn}</ButtonLink>
            </NextStep>
          )
        ),
      )}
    </>
  )
}

/** Where one has signed up, and how far that is. */
export function SignUpsList({ frame, signUps }: Props): JSX.Element | null {
  const t = texts(frame.locale)
  const listed = signUps.filter(({ standing }) => standing !== 'drafted')
  if (listed.length === 0) return null
  const lineOf = ({ standing, side }: OwnSignUp) =>
    standing === 'submitted' || standing === 'drafted' ? t.waits[side] : t.standings[standing]
  return (
    <PlainList>
      {listed.map(one => (
        <PlainItem
          key={one.programmeId + one.side}
          title={one.programme}
          line={lineOf(one)}
          action={
            <Link href={routes.application({ id: one.programmeId })} about={one.programme}>
              {t.seeSignUp}
            </Link>
          }
        />
      ))}
    </PlainList>
  )
}
