import { PlainError } from '../../platform/commands.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** Where the people of a list go to: a programme and its organisation, or an organisation alone. */
export interface Destination {
  readonly organisationId: string
  readonly programmeId: string | undefined
}

/** For the command line, in a transaction of the owner. Throws a PlainError that says what there is to choose from. */
export async function findDestination(tx: Tx, programme: string | undefined): Promise<Destination> {
  const programmes = await tx
    .selectFrom('programme')
    .select(['id', 'name', 'organisation_id as organisationId'])
    .orderBy('name')
    .execute()
  const list = programmes.map(({ id, name }) => `  ${id}  ${name}`).join('\n')
  if (programme !== undefined) {
    const [found, another] = programmes.filter(({ id, name }) => id === programme || name === programme)
    if (found === undefined)
      throw new PlainError(`There is no programme ${programme}. There are:\n${list || '  none'}`)
    if (another !== undefined)
      throw new PlainError(`Several programmes are called ${programme}. Use the id:\n${list}`)
    return { organisationId: found.organisationId, programmeId: found.id }
  }
  const coordinated = await tx
    .selectFrom('role_grant')
    .select('organisation_id')
    .distinct()
    .where('role', '=', 'organisation_coordinator')
    .where('ended_at', 'is', null)
    .execute()
  const [only, another] = coordinated
  if (only?.organisation_id && another === undefined) {
    return { organisationId: only.organisation_id, programmeId: undefined }
  }
  throw new PlainError(`Which programme do they join? Add --programme and one of:\n${list || '  none yet'}`)
}
