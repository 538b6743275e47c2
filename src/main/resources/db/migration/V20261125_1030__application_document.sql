-- The documents of applications, each an answer to one that the call asks for.
create table application_document (
    id uuid not null constraint application_document_pk primary key,
    application_id uuid not null constraint application_document_application_fk references application on delete cascade,
    requested text not null,
    document_id uuid not null constraint application_document_document_fk references document on delete cascade,
    constraint application_document_requested_bounded check (length(requested) between 1 and 60),
    constraint application_document_document_once unique (document_id)
);
create index application_document_application_idx on application_document (application_id, id);
create trigger application_document_goes_along after delete on application_document
    for each row execute function document_goes_along();
