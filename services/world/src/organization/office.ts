import type { Level, OrganizationKind, Post, PostKind, Term } from '../world.type.js';
import { later } from '../calendar.js';
import { opaqueId } from '../random.js';

interface Office {
  kind: PostKind;
  title: string;
  titleEn: string;
  seats: number;
}

const office = (kind: PostKind, title: string, titleEn: string, seats = 1): Office => ({ kind, title, titleEn, seats });

const chair = office('CHAIRPERSON', 'Chủ tịch', 'Chairperson');
const standingVice = office('STANDING_VICE_CHAIRPERSON', 'Phó Chủ tịch Thường trực', 'Standing vice-chairperson');
const vice = office('VICE_CHAIRPERSON', 'Phó Chủ tịch', 'Vice-chairperson');
const standingCommittee = office('STANDING_MEMBER', 'Ủy viên Ban Thường vụ', 'Member of the Standing Committee', 3);

const associationOffices = [chair, vice, standingCommittee];

/** Offices of each kind of organisation, the chief office first. Titles are those of the organisation itself. */
const offices: Readonly<Record<OrganizationKind, readonly Office[]>> = {
  FATHERLAND_FRONT: [chair, standingVice, office('STANDING_MEMBER', 'Ủy viên Thường trực', 'Standing member', 2)],
  TRADE_UNION: associationOffices,
  WOMENS_UNION: associationOffices,
  FARMERS_UNION: associationOffices,
  VETERANS_ASSOCIATION: associationOffices,
  YOUTH_UNION: [
    office('SECRETARY', 'Bí thư', 'Secretary'),
    office('DEPUTY_SECRETARY', 'Phó Bí thư', 'Deputy secretary'),
    standingCommittee,
  ],
  PEOPLES_COMMITTEE: [chair, { ...vice, seats: 2 }, office('MEMBER', 'Ủy viên', 'Member', 5)],
  PEOPLES_COUNCIL: [chair, vice],
  SPECIALISED_UNIT: [office('UNIT_HEAD', 'Trưởng phòng', 'Head of the unit')],
  PARTY_COMMITTEE: [office('SECRETARY', 'Bí thư', 'Secretary'), standingVice],
  MASS_ASSOCIATION: associationOffices,
  EMPLOYER: [office('UNIT_HEAD', 'Giám đốc', 'Director')],
};

/** Returns the chief office of a kind. */
export function chiefOffice(kind: OrganizationKind): Office {
  return offices[kind][0]!;
}

export function deputyOffice(kind: OrganizationKind): Office {
  return offices[kind][1] ?? offices[kind][0]!;
}

interface Validity {
  id: string;
  validFrom: string;
  validTo: string | null;
}

export function postsOf(kind: OrganizationKind, organization: Validity): Post[] {
  const { validFrom, validTo } = organization;
  return offices[kind].map((each) => ({
    id: opaqueId('pst', organization.id, each.kind),
    ...each,
    validFrom,
    validTo,
  }));
}

/** First years of the five-year terms of office. */
const termStarts: Partial<Record<OrganizationKind, readonly number[]>> = {
  FATHERLAND_FRONT: [2009, 2014, 2019, 2024],
  TRADE_UNION: [2008, 2013, 2018, 2023],
  WOMENS_UNION: [2006, 2011, 2016, 2021],
  FARMERS_UNION: [2007, 2012, 2018, 2023],
  VETERANS_ASSOCIATION: [2007, 2012, 2017, 2022],
  YOUTH_UNION: [2007, 2012, 2017, 2022],
  PEOPLES_COMMITTEE: [2004, 2011, 2016, 2021],
};

/** Returns the terms within the validity. Organisations of communes of 2025 begin with a term of their own. */
export function termsOf(kind: OrganizationKind, level: Level, organization: Validity): Term[] {
  const starts = termStarts[kind];
  if (!starts) return [];
  if (level === 'COMMUNE' && organization.validFrom >= '2025-07-01' && kind !== 'PEOPLES_COMMITTEE') {
    return [
      {
        id: opaqueId('trm', organization.id, 2025),
        label: '2025-2030',
        termFrom: organization.validFrom,
        termTo: null,
      },
    ];
  }
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? start + 5;
    const termFrom = later(`${start}-06-01`, organization.validFrom);
    const last = `${end}-05-31`;
    const termTo = organization.validTo !== null && organization.validTo < last ? organization.validTo : last;
    if (termFrom > termTo) return [];
    return [{ id: opaqueId('trm', organization.id, start), label: `${start}-${end}`, termFrom, termTo }];
  });
}
