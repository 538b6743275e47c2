-- Documents that people send in. Whose they are stands in the tables of what they belong to.
create table document (
    id uuid not null constraint document_pk primary key,
    name text not null,
    type text not null,
    size bigint not null,
    sha256 bytea not null,
    received_at timestamptz not null,
    constraint document_name_bounded check (length(name) between 1 and 150),
    constraint document_type_known check (type in ('pdf', 'odt', 'docx', 'ods', 'xlsx', 'png', 'jpeg')),
    constraint document_size_positive check (size > 0),
    constraint document_sha256_whole check (length(sha256) = 32)
);

-- Their bytes, 256 KiB in each row, the last one shorter: a range is read from its own rows only.
create table document_chunk (
    document_id uuid not null constraint document_chunk_document_fk references document on delete cascade,
    number integer not null,
    bytes bytea not null,
    constraint document_chunk_pk primary key (document_id, number),
    constraint document_chunk_number_counted check (number >= 0),
    constraint document_chunk_bytes_bounded check (length(bytes) between 1 and 262144)
);
-- They are packed already, and bytes that are not packed again can be read from the middle.
alter table document_chunk alter column bytes set storage external;

-- For the tables of what documents belong to, as a trigger after delete for each row: a document goes with what it belonged
-- to, by whichever way that went.
create function document_goes_along() returns trigger language plpgsql as $$
begin
    delete from document where id = old.document_id;
    return null;
end
$$;
