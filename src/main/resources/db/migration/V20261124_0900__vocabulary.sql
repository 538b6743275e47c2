-- Concept lists are data: versioned, loadable, never deleted. The codes are ours; levels, disciplines, audiences and
-- personal-data levels carry the URIs of ScoLOMFR (ministry of education and Réseau Canopé, CC BY-SA 3.0 FR).
create table vocabulary (
    id text not null constraint vocabulary_pk primary key,
    label text not null,
    source text not null,
    position integer not null,
    constraint vocabulary_id_word check (id ~ '^[a-z]+(-[a-z]+)*$')
);

create table concept (
    vocabulary text not null constraint concept_vocabulary_fk references vocabulary on delete cascade,
    code text not null,
    uri text not null constraint concept_uri_unique unique,
    label text not null,
    -- The identifier of the field's own register where there is one, such as the SPDX identifier of a licence.
    notation text,
    broader text,
    -- Obsolete concepts are recognised and mapped, never offered.
    obsolete boolean not null default false,
    position integer not null,
    constraint concept_pk primary key (vocabulary, code),
    constraint concept_broader_fk foreign key (vocabulary, broader) references concept on delete restrict,
    constraint concept_code_word check (code ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(code) <= 64),
    constraint concept_not_its_own_broader check (broader <> code)
);
create index concept_broader_idx on concept (vocabulary, broader);

-- skos:related, written once and read both ways.
create table concept_relation (
    vocabulary text not null,
    code text not null,
    related text not null,
    constraint concept_relation_pk primary key (vocabulary, code, related),
    constraint concept_relation_code_fk foreign key (vocabulary, code) references concept on delete cascade,
    constraint concept_relation_related_fk foreign key (vocabulary, related) references concept on delete cascade
);
create index concept_relation_related_idx on concept_relation (vocabulary, related);

-- What the Forge's topics (lower case, without accents, hyphens for spaces) mean; other topics stay keywords.
create table topic_mapping (
    topic text not null,
    vocabulary text not null,
    code text not null,
    constraint topic_mapping_pk primary key (topic, vocabulary, code),
    constraint topic_mapping_concept_fk foreign key (vocabulary, code) references concept on delete cascade,
    constraint topic_mapping_topic_word check (topic ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
create index topic_mapping_concept_idx on topic_mapping (vocabulary, code);

-- GitLab recognises a licence file by a key of its own and does not say "or later": the narrower reading is taken.
create table licence_mapping (
    gitlab_key text not null constraint licence_mapping_pk primary key,
    vocabulary text not null default 'licence' constraint licence_mapping_vocabulary check (vocabulary = 'licence'),
    code text not null,
    constraint licence_mapping_concept_fk foreign key (vocabulary, code) references concept on delete cascade
);
create index licence_mapping_concept_idx on licence_mapping (vocabulary, code);
