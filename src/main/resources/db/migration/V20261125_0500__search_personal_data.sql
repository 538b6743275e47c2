-- How much personal data a resource handles is a filter and a facet as its kind and its licence are.
create or replace function public.search_facets_of(r resource) returns text[]
    language sql stable
    return array(select f from unnest(array_remove(
                array['kind:' || (r).kind, 'licence:' || (r).licence_code, 'personalData:' || (r).personal_data], null)
            || array(select 'level:' || v from unnest((r).levels) v)
            || array(select 'discipline:' || v from unnest((r).disciplines) v)
            || array(select 'audience:' || v from unnest((r).audiences) v)
            || array(select 'label:' || v from unnest((r).labels) v)) f order by f);

create trigger resource_search_personal_data_changed after update of personal_data on resource
    for each row when (old.personal_data is distinct from new.personal_data)
    execute function public.resource_search_follow();

do $$ begin
    perform public.resource_search_refresh(array(select id from resource where personal_data is not null));
end $$;
