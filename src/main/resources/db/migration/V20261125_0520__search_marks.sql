-- Keywords and the collective join the marks, so that the one index answers a filter on them together with the words, and
-- they are counted without reading the wide rows of resources. They stay out of the sets of facet values, which are few
-- only because those values are.
create or replace function public.resource_search_refresh(ids uuid[]) returns void
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
        array_remove(array[case when r.selected then 'selected' end, 'band:' || b.band,
            'organisation:' || r.organisation], null)
            || array(select distinct 'keyword:' || v from unnest(r.keywords) v order by 1)
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

update resource_search s
set marks = s.marks || array_remove(array['organisation:' || r.organisation], null)
    || array(select distinct 'keyword:' || v from unnest(r.keywords) v order by 1)
from resource r
where r.id = s.resource_id and (r.organisation is not null or r.keywords <> '{}');
