-- Typing mistakes are forgiven by likeness of three-letter groups.
create extension if not exists pg_trgm;

-- What people write for a level or a discipline. It is data: rows may be added at any time.
create table search_synonym (
    -- Lower case, without accents, words separated by one space.
    words text not null,
    vocabulary text not null,
    code text not null,
    -- same: as good as the label; part: says less than the concept holds ("anglais" of the living languages);
    -- ordinary: a common word that names the concept only at the end of the query or before another concept.
    sense text not null default 'same',
    constraint search_synonym_pk primary key (words, vocabulary, code),
    constraint search_synonym_concept_fk foreign key (vocabulary, code) references concept on delete cascade,
    constraint search_synonym_plain check (words ~ '^[a-z0-9]+( [a-z0-9]+)*$' and length(words) <= 60),
    constraint search_synonym_named check (vocabulary in ('level', 'discipline')),
    constraint search_synonym_sense_known check (sense in ('same', 'part', 'ordinary'))
);
create index search_synonym_concept_idx on search_synonym (vocabulary, code);

insert into search_synonym (vocabulary, code, sense, words)
select vocabulary, code, sense, trim(unnest(string_to_array(words, ','))) from (values
    ('discipline', 'mathematiques', 'same', 'math, maths, mathematique'),
    ('discipline', 'histoire-geographie', 'same', 'hg, histoire geo, histoire geographie, hist geo'),
    ('discipline', 'histoire-geographie', 'part', 'histoire, geographie, geo'),
    ('discipline', 'emc', 'same', 'education civique, instruction civique'),
    ('discipline', 'langues-vivantes', 'same', 'langues, langue vivante, lv, lva, lvb, lv1, lv2'),
    ('discipline', 'langues-vivantes', 'part', 'anglais, espagnol, allemand, italien, portugais, chinois, arabe, english'),
    ('discipline', 'physique-chimie', 'same', 'pc, spc, physique et chimie, sciences physiques'),
    ('discipline', 'physique-chimie', 'part', 'physique, chimie'),
    ('discipline', 'svt', 'same', 'sciences de la vie'),
    ('discipline', 'svt', 'part', 'biologie, geologie'),
    ('discipline', 'sciences-technologie', 'part', 'sciences'),
    ('discipline', 'technologie', 'same', 'techno'),
    ('discipline', 'emi', 'same', 'education aux medias'),
    ('discipline', 'arts-plastiques', 'same', 'arts plastique, arts pla'),
    ('discipline', 'education-musicale', 'same', 'musique, edmus, education musicale'),
    ('discipline', 'histoire-des-arts', 'same', 'hda'),
    ('discipline', 'eps', 'same', 'sport, education physique'),
    ('discipline', 'questionner-le-monde', 'same', 'qlm'),
    ('discipline', 'philosophie', 'same', 'philo'),
    ('discipline', 'ses', 'same', 'sciences eco, sciences economiques'),
    ('discipline', 'ses', 'part', 'economie'),
    ('discipline', 'nsi', 'part', 'informatique'),
    ('level', 'maternelle', 'same', 'ecole maternelle'),
    ('level', 'elementaire', 'same', 'primaire, ecole primaire, ecole elementaire, elementaire, premier degre'),
    ('level', 'cp', 'same', 'cours preparatoire'),
    ('level', 'college', 'same', 'clg'),
    ('level', '6e', 'same', '6eme, sixieme, 6 eme'),
    ('level', '5e', 'same', '5eme, cinquieme, 5 eme'),
    ('level', '4e', 'same', '4eme, quatrieme, 4 eme'),
    ('level', '3e', 'same', '3eme, troisieme, 3 eme'),
    ('level', 'lycee-general', 'same', 'lycee general, lycee technologique, lgt'),
    ('level', 'lycee-general', 'part', 'lycee'),
    ('level', 'lycee-professionnel', 'same', 'lycee pro, lp, bac pro, voie pro, voie professionnelle'),
    ('level', 'lycee-professionnel', 'part', 'lycee'),
    ('level', '2de', 'same', '2nde, classe de seconde'),
    ('level', '2de', 'ordinary', 'seconde'),
    ('level', '1re', 'same', '1ere, classe de premiere'),
    ('level', '1re', 'ordinary', 'premiere'),
    ('level', 'terminale', 'same', 'tle, term, classe de terminale'),
    ('level', 'terminale', 'ordinary', 'terminale'),
    ('level', '2de-professionnelle', 'same', '2de pro, 2nde pro, seconde pro'),
    ('level', '1re-professionnelle', 'same', '1re pro, 1ere pro, premiere pro'),
    ('level', 'terminale-professionnelle', 'same', 'terminale pro, tle pro, term pro'),
    ('level', 'cpge', 'same', 'prepa, classes preparatoires'),
    ('level', 'cycle-1', 'same', 'c1, cycle1'),
    ('level', 'cycle-2', 'same', 'c2, cycle2'),
    ('level', 'cycle-3', 'same', 'c3, cycle3'),
    ('level', 'cycle-4', 'same', 'c4, cycle4'),
    ('level', 'superieur', 'same', 'universite, fac')
) as s (vocabulary, code, sense, words);

-- Plain words: lower case, without accents, everything else a single space.
create function public.search_text(text) returns text
    language sql immutable parallel safe
    return trim(regexp_replace(lower(public.unaccent('public.unaccent', coalesce($1, ''))), '[^[:alnum:]]+', ' ', 'g'));

-- Stems. Accents go first: typographic apostrophes and quotation marks go with them, whatever the database's locale.
create function public.search_stems(text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('public.ressourcerie', public.unaccent('public.unaccent', coalesce($1, '')));

-- From 0 to 800: half for the selection, half for use, which counts ever less the more there is of it.
create function public.search_quality(selected boolean, stars integer) returns integer
    language sql immutable parallel safe
    return 400 * selected::integer + least(400, round(55 * ln(1 + greatest(coalesce(stars, 0), 0))))::integer;

-- Each different set of facet values once: there are some thousands, however many resources there are, and counting
-- numbers is much cheaper than counting sets.
create table search_facets (
    id integer generated always as identity constraint search_facets_pk primary key,
    facets text[] not null constraint search_facets_unique unique
);

-- What search reads of a resource, in narrow rows: at a hundred times today's catalogue a frequent word meets tens of
-- thousands of them, and each costs what it is wide. Triggers keep it, whoever writes the resource.
create table resource_search (
    resource_id uuid not null constraint resource_search_pk primary key
        constraint resource_search_resource_fk references resource on delete cascade,
    quality smallint not null,
    -- The quality in six steps, the best first, by which a very frequent word is read.
    band smallint not null,
    alive boolean not null,
    facet_set integer not null constraint resource_search_facet_set_fk references search_facets on delete restrict,
    title text not null,
    -- Stems of the title, and its words as they are for what is being typed.
    title_words tsvector not null,
    -- Title, keywords, summary and collective, to tell what a resource is about from what it mentions.
    head tsvector not null,
    -- All of it, with positions for phrases; it leaves the row when it is long.
    words tsvector not null,
    -- Such as level:cm2, in one order.
    facets text[] not null,
    -- What only the index reads: band:5, selected.
    marks text[] not null
) with (toast_tuple_target = 640);
alter table resource_search alter column words set storage external;
alter table resource_search alter column head set storage main;
alter table resource_search alter column title_words set storage main;

-- Words of titles, keywords, summaries and labels, of which a mistyped one is compared with: some ten thousand, however
-- many resources there are. A word stays when its last resource goes.
create table search_word (
    word text collate "C" not null constraint search_word_pk primary key,
    constraint search_word_plain check (word ~ '^[a-z]{4,40}$')
);

create function public.search_facets_of(r resource) returns text[]
    language sql stable
    return array(select f from unnest(array_remove(array['kind:' || (r).kind, 'licence:' || (r).licence_code], null)
            || array(select 'level:' || v from unnest((r).levels) v)
            || array(select 'discipline:' || v from unnest((r).disciplines) v)
            || array(select 'audience:' || v from unnest((r).audiences) v)
            || array(select 'label:' || v from unnest((r).labels) v)) f order by f);

create function public.resource_search_refresh(ids uuid[]) returns void
    language sql
    -- A word of thousands of letters is left out, and nobody needs to be told.
    set client_min_messages = warning
    as $$
    insert into public.search_facets (facets)
    select distinct public.search_facets_of(r) from public.resource r where r.id = any(ids)
        and not exists (select 1 from public.search_facets k where k.facets = public.search_facets_of(r))
    order by 1
    on conflict do nothing;

    insert into public.resource_search as s
        (resource_id, quality, band, alive, facet_set, title, title_words, head, words, facets, marks)
    select r.id, q.quality, b.band, r.alive, f.id, t.title, t.title_words,
        strip(t.title_words || t.head),
        setweight(t.title_words, 'A') || setweight(t.head, 'B') || setweight(public.search_stems(c.names), 'C')
            || setweight(public.search_stems(left(r.description, 4000)), 'D'),
        f.facets,
        case when r.selected then array['selected', 'band:' || b.band] else array['band:' || b.band] end
    from public.resource r
    join public.search_facets f on f.facets = public.search_facets_of(r)
    cross join lateral (
        select public.search_quality(r.selected, r.stars) as quality) q
    cross join lateral (
        select (q.quality >= 60)::integer + (q.quality >= 150)::integer + (q.quality >= 250)::integer
            + (q.quality >= 400)::integer + (q.quality >= 500)::integer as band) b
    cross join lateral (
        select public.search_text(r.title) as title,
            public.search_stems(r.title) || to_tsvector('pg_catalog.simple', public.search_text(r.title)) as title_words,
            public.search_stems(concat_ws(' ; ', array_to_string(r.keywords, ' ; '), r.summary, (
                select o.name from public.contributor o where o.handle = r.organisation))) as head) t
    cross join lateral (
        select string_agg(n.name, ' ; ' order by n.name) as names from (
            select k.label as name from public.concept k
            where k.vocabulary = 'level' and k.code = any(r.levels)
               or k.vocabulary = 'discipline' and k.code = any(r.disciplines)
            union all
            select y.words from public.search_synonym y
            where y.sense = 'same' and not exists (
                    -- "classe de première" would make every such resource one about "première".
                    select 1 from public.search_synonym o
                    where o.sense = 'ordinary' and ' ' || y.words || ' ' like '% ' || o.words || ' %')
                and (y.vocabulary = 'level' and y.code = any(r.levels)
               or y.vocabulary = 'discipline' and y.code = any(r.disciplines))) n) c
    where r.id = any(ids)
    on conflict (resource_id) do update set
        quality = excluded.quality, band = excluded.band, alive = excluded.alive, facet_set = excluded.facet_set,
        title = excluded.title, title_words = excluded.title_words, head = excluded.head, words = excluded.words,
        facets = excluded.facets, marks = excluded.marks
    where (s.quality, s.alive, s.marks, s.title, s.facets, s.words)
        is distinct from (excluded.quality, excluded.alive, excluded.marks, excluded.title, excluded.facets, excluded.words);

    -- In one order, so that two writers do not wait for each other.
    insert into public.search_word (word)
    select distinct w.word collate "C"
    from public.resource r, public.resource_search s,
        regexp_split_to_table(s.title || ' ' || public.search_text(array_to_string(r.keywords, ' ') || ' ' || coalesce(r.summary, '')), ' ') as w (word)
    where s.resource_id = r.id and r.id = any(ids) and w.word ~ '^[a-z]{4,40}$'
        and not exists (select 1 from public.search_word k where k.word = w.word)
    order by 1
    on conflict do nothing
$$;

do $$ begin perform public.resource_search_refresh(array(select id from resource)); end $$;
insert into search_word (word)
select distinct w.word collate "C"
from (select label as name from concept where vocabulary in ('level', 'discipline') union all select words from search_synonym) n,
    regexp_split_to_table(public.search_text(n.name), ' ') as w (word)
where w.word ~ '^[a-z]{4,40}$'
on conflict do nothing;

-- One index answers words, filters, scope and quality together, without reading a row.
create index resource_search_idx on resource_search using gin (words, title_words, facets, marks)
    with (gin_pending_list_limit = 256) where alive;
create index resource_search_facet_set_idx on resource_search (facet_set);
create index resource_search_title_idx on resource_search (band, title text_pattern_ops) where alive;
create index search_word_like_idx on search_word using gin (word gin_trgm_ops);
create index contributor_collective_idx on contributor (public.search_text(name) text_pattern_ops) where kind = 'collective';

-- Known words that look like this one, the likest first.
create function public.search_like(text) returns setof text
    language sql stable strict
    set pg_trgm.similarity_threshold = 0.25
    as $$
    select w.word from public.search_word w where w.word operator(public.%) $1
    order by public.similarity(w.word, $1) desc, w.word limit 10
$$;

create function public.resource_search_follow() returns trigger
    language plpgsql as $$
begin
    perform public.resource_search_refresh(array[new.id]);
    return null;
end $$;
create trigger resource_search_created after insert on resource
    for each row execute function public.resource_search_follow();
create trigger resource_search_changed after update of title, summary, description, kind, levels, disciplines, audiences,
        keywords, labels, licence_code, organisation, stars, selection, forge_state on resource
    for each row when (old.* is distinct from new.*) execute function public.resource_search_follow();

-- A concept, a synonym or a collective that changes its name is found under the new one at once.
create function public.resource_search_follow_concept() returns trigger
    language plpgsql as $$
declare
    named record := case when tg_op = 'DELETE' then old else new end;
begin
    perform public.resource_search_refresh(array(
        select r.id from public.resource r where r.alive
        and (named.vocabulary = 'level' and r.levels && array[named.code]
            or named.vocabulary = 'discipline' and r.disciplines && array[named.code])));
    return null;
end $$;
create trigger resource_search_concept_changed after update of label on concept
    for each row when (old.label <> new.label) execute function public.resource_search_follow_concept();
create trigger resource_search_synonym_changed after insert or update or delete on search_synonym
    for each row execute function public.resource_search_follow_concept();

create function public.resource_search_follow_collective() returns trigger
    language plpgsql as $$
begin
    perform public.resource_search_refresh(array(
        select r.id from public.resource r where r.alive and r.organisation in (old.handle, new.handle)));
    return null;
end $$;
create trigger resource_search_collective_changed after update of name, handle on contributor
    for each row when (new.kind = 'collective' and (old.name, old.handle) is distinct from (new.name, new.handle))
    execute function public.resource_search_follow_collective();

drop index resource_words_idx;
alter table resource drop column words;
drop function public.resource_words(text, text, text[]);
