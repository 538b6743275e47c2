-- Names of people are as many as people consent: completion walks them in their order, and words in them are found by an index.
drop index contributor_beginning_idx;
create index contributor_beginning_idx on contributor (public.search_text(name) collate "C", handle) where name is not null;
create index contributor_words_idx on contributor using gin ((' ' || public.search_text(name)) gin_trgm_ops) where name is not null;
