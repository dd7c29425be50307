// What began, ended or happened in a span, or may have: for each kind of change the number, and the first rows after a position.
// params: from string, to string, toMonthEnd string, kinds list of string, afterKey string, limit integer
// returns: kind string, total integer, rows list of lists of key and id and date and whether all of the date lies in the span
// mode: read
UNWIND $kinds AS kind
CALL (kind) {
  CALL (kind) {
    MATCH (n:Membership) WHERE kind = 'MEMBERSHIP_BEGAN' AND n.start IS NOT NULL RETURN n, n.start AS date
    UNION ALL
    MATCH (n:Membership) WHERE kind = 'MEMBERSHIP_ENDED' AND n.end IS NOT NULL RETURN n, n.end AS date
    UNION ALL
    MATCH (n:Membership) WHERE kind = 'MEMBERSHIP_SHOWN' AND n.attested IS NOT NULL UNWIND n.attested AS date RETURN n, date
    UNION ALL
    MATCH (n:Affiliation) WHERE kind = 'AFFILIATION_BEGAN' AND n.start IS NOT NULL RETURN n, n.start AS date
    UNION ALL
    MATCH (n:Affiliation) WHERE kind = 'AFFILIATION_ENDED' AND n.end IS NOT NULL RETURN n, n.end AS date
    UNION ALL
    MATCH (n:Committee) WHERE kind = 'COMMITTEE_ESTABLISHED' AND n.established IS NOT NULL RETURN n, n.established AS date
    UNION ALL
    MATCH (n:Committee) WHERE kind = 'COMMITTEE_DISSOLVED' AND n.dissolved IS NOT NULL RETURN n, n.dissolved AS date
    UNION ALL
    MATCH (n:Decision) WHERE kind = 'DECISION_TAKEN' RETURN n, n.date AS date
    UNION ALL
    MATCH (n:Milestone) WHERE kind = 'MILESTONE_REACHED' AND n.happened = true AND n.date IS NOT NULL RETURN n, n.date AS date
    UNION ALL
    MATCH (n:Meeting) WHERE kind = 'MEETING_HELD' RETURN n, n.start AS date
    UNION ALL
    MATCH (n:Activity) WHERE kind = 'ACTIVITY_DATED' AND n.status <> 'PLANNED' AND n.date IS NOT NULL RETURN n, n.date AS date
    UNION ALL
    MATCH (n:MemberCount) WHERE kind = 'MEMBERS_COUNTED' AND n.date IS NOT NULL RETURN n, n.date AS date
  }
  WITH n, date, date + substring('-01-01', size(date) - 4) AS first, date + substring('-12-31', size(date) - 4) AS last
  WHERE first <= $to AND last >= $from
  WITH n.id AS id, date, date + '|' + n.id AS key, first >= $from AND last <= $toMonthEnd AS sure
  ORDER BY key
  WITH collect([key, id, date, sure]) AS found
  RETURN size(found) AS total, [row IN found WHERE row[0] > $afterKey][0..$limit] AS rows
}
RETURN kind, total, rows
