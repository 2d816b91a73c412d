import { Column, type DataSource, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { poolOf } from '../context/context.js';
import { openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { type CopySources, ReceivedCopy, type Sender } from '../replication/copy-sources.js';
import { type Feed, openFeed, type ReadFeed } from '../replication/feed.js';
import { applyChanges, installInbox } from '../replication/inbox.js';
import { installOutbox } from '../replication/outbox.js';
import { type Publication, published } from '../replication/publication.js';
import { type FreshDatabase, freshDatabase } from './fresh-database.js';

/** A row that an office publishes to an archive, in tests of replication. */
@Entity()
export class Letter {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  subject!: string;

  @Column('date', { nullable: true })
  sentOn!: string | null;

  @Column('text', { array: true, default: [] })
  annexes!: string[];

  /** Not published. */
  @Column('text', { nullable: true })
  draft!: string | null;
}

@Entity()
export class LetterCopy extends ReceivedCopy {
  @Column('text')
  subject!: string;

  @Column('date', { nullable: true })
  sentOn!: string | null;

  @Column('text', { array: true, default: [] })
  annexes!: string[];
}

class Letters1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table letter (id text primary key, subject text not null, sent_on date,
      annexes text[] not null default '{}', draft text)`);
    await runner.query(`create table letter_copy (id text primary key, source text not null, received_at timestamptz not null,
      subject text not null, sent_on date, annexes text[] not null default '{}')`);
  }

  async down(): Promise<void> {}
}

export const letterPublications = [published('letter', Letter, { properties: ['subject', 'sentOn', 'annexes'] })];

export const officeSender: Sender = { source: 'office', owner: 'Văn phòng', ownerEn: 'Office', topics: ['letter'] };

export const letterSources: CopySources = { senders: [officeSender], tables: { letter: LetterCopy } };

/** A database of its own that publishes letters. */
export interface Office {
  database: DataSource;
  feed: Feed;
  url: string;
  write(text: string, values?: unknown[]): Promise<unknown>;
  insert(id: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Opens an office in a fresh database, or in the one at `url`. */
export async function openOffice(
  name: string,
  publications: readonly Publication[] = letterPublications,
  url?: string,
): Promise<Office> {
  const { database, file } = await open(name, { tables: [Letter] }, url);
  await installOutbox(database, publications);
  const feed = openFeed(database);
  const write = (text: string, values: unknown[] = []): Promise<unknown> => poolOf(database).query(text, values);
  return {
    database,
    feed,
    url: file.url,
    write,
    insert: (id) => write('insert into letter (id, subject) values ($1, $2)', [id, `Letter ${id}`]),
    async stop() {
      await feed.stop();
      await database.destroy();
      await file.drop();
    },
  };
}

/** A database of its own that receives letters. */
export interface Archive {
  database: DataSource;
  copySources: CopySources;
  /** Receives everything that is committed at a sender; the first one by default. */
  receive(read: ReadFeed, sender?: Sender): Promise<void>;
  copies(): Promise<Record<string, unknown>[]>;
  copiedIds(): Promise<unknown[]>;
  position(source?: string): Promise<InboxPosition>;
  stop(): Promise<void>;
}

export interface InboxPosition {
  notices: string;
  is_complete: boolean;
  taken_at: Date;
  position: string | null;
  generation: string | null;
  rejected: number;
  waiting_since: Date | null;
}

/** Opens an archive in a fresh database. */
export async function openArchive(copySources: CopySources = letterSources): Promise<Archive> {
  const { database, file } = await open('archive', { tables: [], copies: copySources });
  await installInbox(database, copySources);
  const copies = (): Promise<Record<string, unknown>[]> =>
    database.query('select id, subject, sent_on::text, annexes, source from letter_copy order by id');
  return {
    database,
    copySources,
    async receive(read, sender = copySources.senders[0]!) {
      while (!(await applyChanges(database, copySources, sender, read)).isComplete) {
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    copies,
    copiedIds: async () => (await copies()).map(({ id }) => id),
    async position(source = copySources.senders[0]!.source) {
      const rows = await database.query<InboxPosition[]>('select * from inbox_position where source = $1', [source]);
      return rows[0]!;
    },
    async stop() {
      await database.destroy();
      await file.drop();
    },
  };
}

interface Parts {
  tables: (new () => object)[];
  copies?: CopySources;
}

async function open(name: string, parts: Parts, url?: string): Promise<{ database: DataSource; file: FreshDatabase }> {
  const file = url === undefined ? await freshDatabase(name) : { url, drop: async () => undefined };
  const database = await openDatabase(
    { name, ...parts, migrations: [Letters1800000000000] },
    { url: file.url, connections: 4 },
  );
  await migrate(database);
  return { database, file };
}
