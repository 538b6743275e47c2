-- Of the Forge's address with the user's number, as it was when the user was confirmed or first seen as a member: whoever takes
-- a username over that somebody left has another number, and inherits nothing.
alter table forge_account add column address_hash bytea;

create or replace view maintainer (resource_id, account_id, since, source) as
    select m.resource_id, m.account_id, m.since, 'granted'
    from resource_maintainer m
    union all
    select m.resource_id, f.account_id, greatest(m.since, f.decided_at), 'forge'
    from forge_member m join forge_account f on f.username_hash = m.member_hash and f.state = 'confirmed'
        and (f.address_hash is null or f.address_hash = m.address_hash)
    where not exists (select 1 from resource_maintainer g
                      where g.resource_id = m.resource_id and g.account_id = f.account_id);
