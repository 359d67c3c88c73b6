import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  type LimitNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely'
import type { Tables } from './tables.ts'

/* SQLite looks at the value of a limit while it plans, so a limit given as a parameter has the whole statement planned
   anew each time it is bound, the same value or not. */
class Compiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    if (ValueNode.is(node.limit) && Number.isSafeInteger(node.limit.value)) {
      this.append(`limit ${String(node.limit.value)}`)
    } else super.visitLimit(node)
  }
}

/* Kysely only compiles; better-sqlite3 executes synchronously. Its own async transactions are never IMMEDIATE
   and would let another call in between two statements. */
export const compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new Compiler(),
  },
  plugins: [new CamelCasePlugin()],
})
