-- $1 today, $2 code
select json_build_object('administrativeUnitByCode', (
  select json_build_object(
    'name', u.name,
    'parent', (select json_build_object('name', p.name) from peoples_committees.administrative_unit p where p.id = u.parent_id),
    'children', coalesce((
      select json_agg(json_build_object(
        'code', c.code, 'name', c.name, 'validFrom', c.valid_from, 'validTo', c.valid_to,
        'laterUnits', coalesce((
          select json_agg(json_build_object(
            'code', l.code, 'name', l.name,
            'comparability', unit_comparability(l.id, $1)) order by l.name, l.id)
          from peoples_committees.administrative_unit l where l.id in (
            select other.unit_id from peoples_committees.unit_change_part mine
            join peoples_committees.unit_change_part other on other.change_id = mine.change_id and other.side <> mine.side
            where mine.unit_id = c.id and mine.side = 'FROM')), '[]')) order by c.name, c.id)
      from peoples_committees.administrative_unit c
      where c.parent_id = u.id and c.known_from <= $1 and (c.valid_to is null or c.valid_to >= $1)), '[]'))
  from peoples_committees.administrative_unit u
  where u.code = $2 and u.known_from <= $1 and (u.valid_to is null or u.valid_to >= $1))) as data
