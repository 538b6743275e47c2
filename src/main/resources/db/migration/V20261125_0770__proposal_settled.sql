-- A curator selected the resource directly while its proposal was open, which is to grant it; what the proposal says of
-- the sheet was not written there.
alter table proposal
    add column direct boolean not null default false,
    add constraint proposal_direct_accepted check (not direct or state = 'accepted');

-- Those that were left open by a direct selection before this was known.
update proposal p
set state = 'accepted', decision = 'accepted', decision_reason = '—', decided_at = now(), updated_at = now(),
    direct = true, version = p.version + 1
from resource r
where r.id = p.resource_id and r.selection in ('selected', 'to-review')
and p.state in ('submitted', 'changes-requested', 'in-test');
