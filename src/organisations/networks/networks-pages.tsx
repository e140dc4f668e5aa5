import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Organisation } from '../units/units-store.ts'
import { texts } from './messages.ts'
import type { Membership, Network } from './network.ts'
import type { NetworkProgramme } from './networks-store.ts'

/** Every network, and a new one for an organisation that one runs. */
export function NetworksPage(props: {
  frame: Frame
  networks: readonly Network[]
  runs: readonly Organisation[]
  form: FormState
}): JSX.Element {
  const { frame, networks, runs, form } = props
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} form={form}>
      <div>
        <UpLink href={routes.organisations()}>
          {runs.length === 1 ? (runs[0]?.name ?? '') : t.centreChoice}
        </UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Columns
        aside={
          <Card title={t.make}>
            <Form action={routes.networks()} form={form} label={t.make}>
              <TextField form={form} name="name" label={t.name} maxlength={120} />
              <Select
                form={form}
                name="centre"
                label={t.centreChoice}
                value={runs.length === 1 ? runs[0]?.id : undefined}
                options={runs.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Button look="secondary">{t.make}</Button>
            </Form>
          </Card>
        }
      >
        {networks.length === 0 ? (
          <EmptyState drawing="island" title={t.none}>
            {t.noneLine}
          </EmptyState>
        ) : (
          <PlainList>
            {networks.map(({ id, name, centre }) => (
              <PlainItem
                key={id}
                title={<Link href={routes.network({ id })}>{name}</Link>}
                line={t.centre(centre)}
              />
            ))}
          </PlainList>
        )}
      </Columns>
    </Page>
  )
}

export interface NetworkView {
  readonly network: Network
  readonly memberships: readonly Membership[]
  readonly programmes: readonly NetworkProgramme[]
  /** For the centre those that could be invited; for others those of their own that could ask. */
  readonly organisations: readonly Organisation[]
  readonly form: FormState
}

/** One network: who is in it, what they share, and the next word of either side. */
export function NetworkPage({ frame, view }: { frame: Frame; view: NetworkView }): JSX.Element {
  const t = texts(frame.locale)
  const { network, memberships, form } = view
  return (
    <Page frame={frame} title={network.name} form={form}>
      <div>
        <UpLink href={routes.networks()}>{t.title}</UpLink>
        <PageHeading title={network.name} lede={t.centre(network.centre)} />
      </div>
      <Columns aside={<AskIn frame={frame} view={view} />}>
        <Card title={t.members}>
          {memberships.length === 0 ? (
            <p>{t.noMembers}</p>
          ) : (
            <PlainList>
              {memberships.map(one => (
                <PlainItem
                  key={one.id}
                  title={one.organisation}
                  // The card says who are members; a phone need not say it at each.
                  line={one.state === 'member' ? undefined : t.states[one.state]}
                  action={<Answers frame={frame} membership={one} />}
                />
              ))}
            </PlainList>
          )}
        </Card>
        <Programmes frame={frame} view={view} />
      </Columns>
    </Page>
  )
}

/** What the one who looks can say to a membership. */
export function Answers({ frame, membership }: { frame: Frame; membership: Membership }): JSX.Element | null {
  const t = texts(frame.locale)
  const { id, state, runsCentre, runsMember, organisation } = membership
  const action = routes.membershipAnswer({ id })
  const answers = state === 'invited' ? runsMember : state === 'asked' && runsCentre
  const leaves =
    state === 'invited'
      ? runsCentre && !runsMember
      : state === 'asked'
        ? runsMember && !runsCentre
        : runsMember || runsCentre
  if (!answers && !leaves) return null
  if (state === 'member')
    return (
      <Link href={action} about={organisation}>
        {runsMember ? t.leave : t.exclude}
      </Link>
    )
  return (
    <InlineForm action={action}>
      {answers ? (
        <Actions>
          <Button size="small" name="answer" value="yes" about={organisation}>
            {t.yes}
          </Button>
          <Button size="small" look="tertiary" name="answer" value="no" about={organisation}>
            {t.no}
          </Button>
        </Actions>
      ) : (
        <Button size="small" look="tertiary" name="answer" value="leave" about={organisation}>
          {t.takeBack}
        </Button>
      )}
    </InlineForm>
  )
}

function AskIn({ frame, view }: { frame: Frame; view: NetworkView }): JSX.Element | null {
  const t = texts(frame.locale)
  const { network, organisations, form } = view
  if (organisations.length === 0) return null
  const title = network.runsCentre ? t.invite : t.ask
  return (
    <Card title={title}>
      <Form action={routes.networkMembers({ id: network.id })} form={form} label={title}>
        <Select
          form={form}
          name="organisation"
          label={t.organisation}
          value={organisations.length === 1 ? organisations[0]?.id : undefined}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {!network.runsCentre && <Quiet>{t.askLine}</Quiet>}
        <Button look="secondary">{network.runsCentre ? t.sendInvitation : t.ask}</Button>
      </Form>
    </Card>
  )
}

function Programmes({ frame, view }: { frame: Frame; view: NetworkView }): JSX.Element {
  const t = texts(frame.locale)
  const { network, programmes, form } = view
  const shared = programmes.filter(programme => programme.shared)
  const others = programmes.filter(programme => !programme.shared)
  const action = routes.networkProgrammes({ id: network.id })
  return (
    <Card title={t.programmes}>
      {shared.length === 0 ? (
        <p>{t.noProgrammes}</p>
      ) : (
        <PlainList>
          {shared.map(({ id, name }) => (
            <PlainItem
              key={id}
              title={<Link href={routes.programme({ id })}>{name}</Link>}
              action={
                network.runsCentre && (
                  <InlineForm action={action}>
                    <input type="hidden" name="programme" value={id} />
                    <Button size="small" look="tertiary" name="shared" value="no" about={name}>
                      {t.unshare}
                    </Button>
                  </InlineForm>
                )
              }
            />
          ))}
        </PlainList>
      )}
      {network.runsCentre && others.length > 0 && (
        <Form action={action} label={t.share}>
          <Select
            form={form}
            name="programme"
            label={t.programme}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Quiet>{t.shareLine}</Quiet>
          <Button look="secondary" name="shared" value="yes">
            {t.shareButton}
          </Button>
        </Form>
      )}
    </Card>
  )
}

/** On the organisation's page: where it is in, and what waits for its answer. */
export function NetworksCard({
  frame,
  centred,
  memberships,
}: {
  frame: Frame
  /** Those it is the centre of. */
  centred: readonly Network[]
  memberships: readonly Membership[]
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Card title={t.title}>
      {centred.length + memberships.length === 0 ? (
        <p>{t.none}.</p>
      ) : (
        <PlainList>
          {centred.map(({ id, name }) => (
            <PlainItem key={id} title={<Link href={routes.network({ id })}>{name}</Link>} line={t.isCentre} />
          ))}
          {memberships.map(one => (
            <PlainItem
              key={one.id}
              title={<Link href={routes.network({ id: one.networkId })}>{one.network}</Link>}
              line={one.state === 'asked' ? t.waitsFor : t.states[one.state]}
              action={one.state === 'invited' && <Answers frame={frame} membership={one} />}
            />
          ))}
        </PlainList>
      )}
      <p>
        <Link href={routes.networks()}>{t.see}</Link>
      </p>
    </Card>
  )
}
