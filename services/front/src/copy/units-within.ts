/** SQL for the ids of a unit and of every unit that was ever below it, by the copies of the units. */
export function unitsWithin(unit: string): string {
  return (
    `with recursive within(id) as (select ${unit} union ` +
    `select u.id from unit_copy u join within on u.parent_id = within.id) select id from within`
  );
}
