-- What was submitted, byte by byte. A receipt is never changed; it only says since when it was taken back.
create table application_submission (
    id uuid not null constraint application_submission_pk primary key,
    application_id uuid not null constraint application_submission_application_fk references application on delete cascade,
    number integer not null,
    content bytea not null,
    sha256 bytea not null,
    received_at timestamptz not null,
    call_closes_at timestamptz not null,
    call_closes_zone text not null,
    taken_back_at timestamptz,
    constraint application_submission_once unique (application_id, number),
    constraint application_submission_number_counted check (number > 0),
    constraint application_submission_sha256_is_of_content check (sha256 = sha256(content)),
    constraint application_submission_in_time check (received_at < call_closes_at)
);

create function application_submission_is_frozen() returns trigger language plpgsql as $$
begin
    if (old.id, old.application_id, old.number, old.content, old.received_at, old.call_closes_at, old.call_closes_zone)
            is distinct from
            (new.id, new.application_id, new.number, new.content, new.received_at, new.call_closes_at, new.call_closes_zone)
            or old.taken_back_at is not null then
        raise exception 'what was submitted never changes' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger application_submission_frozen before update on application_submission
    for each row execute function application_submission_is_frozen();
