-- The academy that the domain of a professional address belongs to. It is data: rows may be added at any time.
create table academy_domain (
    domain text not null constraint academy_domain_pk primary key,
    vocabulary text not null default 'academy' constraint academy_domain_vocabulary check (vocabulary = 'academy'),
    code text not null,
    constraint academy_domain_concept_fk foreign key (vocabulary, code) references concept on delete cascade,
    constraint academy_domain_plain check (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(domain) <= 253)
);
create index academy_domain_concept_idx on academy_domain (vocabulary, code);
insert into academy_domain (domain, code)
select 'ac-' || code || '.fr', code from concept where vocabulary = 'academy' and code <> 'caen';
-- The academies of Caen and Rouen are that of Normandy since 2020; their addresses may live on.
insert into academy_domain (domain, code) values ('ac-caen.fr', 'normandie'), ('ac-rouen.fr', 'normandie');

-- A list is also found under its plural, as people look for it.
alter table vocabulary add column plural text constraint vocabulary_plural_unique unique;
update vocabulary set plural = case id when 'academy' then 'academies' else id || 's' end where id <> 'personal-data';

-- How somebody contributed, in the words of ScoLOMFR.
insert into vocabulary (id, label, source, position, attribution, licence_label, licence_url, plural) values
    ('contribution-role', 'Rôles des contributeurs', 'ScoLOMFR, vocabulaire 003', 8,
     'ScoLOMFR, ministère de l’éducation nationale et Réseau Canopé', 'CC BY-SA 3.0 FR',
     'https://creativecommons.org/licenses/by-sa/3.0/fr/', 'contribution-roles');
insert into concept (vocabulary, code, uri, label, position) values
    ('contribution-role', 'auteur', 'http://data.education.fr/voc/scolomfr/concept/author', 'auteur', 1),
    ('contribution-role', 'editeur', 'http://data.education.fr/voc/scolomfr/concept/publisher', 'éditeur', 2),
    ('contribution-role', 'contributeur', 'http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-003-num-005', 'contributeur', 3);
insert into vocabulary_version (id, vocabulary, number, label, format, sha256, loaded_at, concepts, added, changed, deprecated, revived)
values (gen_random_uuid(), 'contribution-role', 1, 'Liste livrée avec le service', 'shipped', null, now(), 3, 3, 0, 0, 0);
