-- Each load of a list is a version; what it held is not kept, only that it was and what it moved.
create table vocabulary_version (
    id uuid not null constraint vocabulary_version_pk primary key,
    vocabulary text not null constraint vocabulary_version_vocabulary_fk references vocabulary on delete cascade,
    number integer not null,
    -- What the source calls it, such as « ScoLOMFR 9.1 ».
    label text,
    format text not null,
    -- Of the file's bytes; none for what came with the service.
    sha256 text,
    loaded_at timestamptz not null,
    -- How many concepts it offers, and what moved since the one before.
    concepts integer not null,
    added integer not null,
    changed integer not null,
    deprecated integer not null,
    revived integer not null,
    constraint vocabulary_version_number_unique unique (vocabulary, number),
    constraint vocabulary_version_number_positive check (number > 0),
    constraint vocabulary_version_label_bounded check (length(label) between 1 and 100),
    constraint vocabulary_version_format_known check (format in ('shipped', 'rdf-xml', 'tab-separated')),
    constraint vocabulary_version_file_hashed check ((format = 'shipped') = (sha256 is null))
);

alter table vocabulary
    -- The number of the current version; every instance looks at it to know that its copy is old.
    add column version integer not null default 1,
    -- Whom the labels come from, to be shown beside them, and under which licence.
    add column attribution text,
    add column licence_label text,
    add column licence_url text,
    add constraint vocabulary_licence_attributed check (attribution is not null or licence_label is null),
    add constraint vocabulary_licence_whole check ((licence_label is null) = (licence_url is null));

update vocabulary
set attribution = 'ScoLOMFR, ministère de l’éducation nationale et Réseau Canopé',
    licence_label = 'CC BY-SA 3.0 FR',
    licence_url = 'https://creativecommons.org/licenses/by-sa/3.0/fr/'
where id in ('level', 'discipline', 'audience', 'personal-data');

insert into vocabulary_version
    (id, vocabulary, number, label, format, sha256, loaded_at, concepts, added, changed, deprecated, revived)
select gen_random_uuid(), v.id, 1, 'Liste livrée avec le service', 'shipped', null, now(),
    count(c.code) filter (where not c.obsolete), count(c.code), 0, 0, 0
from vocabulary v left join concept c on c.vocabulary = v.id
group by v.id;

-- Other words for a concept (skos:altLabel in French): abbreviations, longer forms, former names.
create table concept_alternative (
    vocabulary text not null,
    code text not null,
    label text not null,
    constraint concept_alternative_pk primary key (vocabulary, code, label),
    constraint concept_alternative_concept_fk foreign key (vocabulary, code) references concept on delete cascade,
    constraint concept_alternative_label_bounded check (length(label) between 1 and 300)
);
