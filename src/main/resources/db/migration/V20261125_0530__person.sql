-- One human may have written under several addresses: they are one person once the same account proved both.
create table contributor_address (
    -- HMAC-SHA-256 of the normalised address under a key derived from the privacy key: recognises, cannot be reversed.
    address_hash bytea not null constraint contributor_address_pk primary key,
    contributor_id uuid not null constraint contributor_address_contributor_fk references contributor on delete cascade
);
create index contributor_address_contributor_idx on contributor_address (contributor_id);
insert into contributor_address (address_hash, contributor_id)
select address_hash, id from contributor where kind = 'person';

alter table contributor
    drop constraint contributor_person_unnamed,
    drop constraint contributor_collective_named,
    drop column address_hash,
    -- Whom the identity provider vouched for, how it was proved, and since when.
    add column account_id uuid constraint contributor_account_id_unique unique
        constraint contributor_account_fk references account on delete set null,
    add column proof text,
    add column linked_at timestamptz,
    -- From then on nobody is linked to this person again by themselves.
    add column erased_at timestamptz,
    -- With handle and name: all that is public of a person, copied here from their profile while their consent is in force.
    add column biography text,
    add column academy text,
    add constraint contributor_proof_known check (proof in ('verified-address', 'forge-account')),
    add constraint contributor_link_whole check ((account_id is null) = (proof is null) and (account_id is null) = (linked_at is null)),
    add constraint contributor_erased_unlinked check (erased_at is null or account_id is null),
    add constraint contributor_person_named_by_consent check (kind <> 'person' or url is null and group_id is null
        and (name is null) = (handle is null) and (account_id is not null or name is null)),
    add constraint contributor_unnamed_unknown check (name is not null or biography is null and academy is null),
    add constraint contributor_collective_named check (kind <> 'collective'
        or group_id is not null and name is not null and handle is not null and account_id is null and erased_at is null),
    add constraint contributor_biography_bounded check (length(biography) <= 1000);

create index contributor_name_idx on contributor (public.sort_key(name) collate "C", handle) where name is not null;
create index contributor_beginning_idx on contributor (public.search_text(name) text_pattern_ops) where name is not null;
create index contributor_academy_idx on contributor (academy) where academy is not null;
drop index contributor_collective_idx;

-- An account that goes takes all that was public of the person with it, whoever deletes it: a counted, unnamed one stays.
create function public.contributor_forget_account() returns trigger language plpgsql as $$
begin
    new.proof := null;
    new.linked_at := null;
    new.erased_at := coalesce(new.erased_at, now());
    new.handle := null;
    new.name := null;
    new.biography := null;
    new.academy := null;
    return new;
end
$$;
create trigger contributor_account_gone before update of account_id on contributor
    for each row when (old.account_id is not null and new.account_id is null)
    execute function public.contributor_forget_account();

-- What people are asked to consent to. A text that someone consented to never changes: a new one has a new version.
create table contributor_consent_text (
    version text not null constraint contributor_consent_text_pk primary key,
    since timestamptz not null constraint contributor_consent_text_since_unique unique,
    title text not null,
    text text not null,
    constraint contributor_consent_text_version_word check (version ~ '^[0-9]{4}-[0-9]{2}(-[0-9]+)?$'),
    constraint contributor_consent_text_bounded check (length(title) between 1 and 200 and length(text) between 1 and 10000)
);
insert into contributor_consent_text (version, since, title, text) values ('2026-11', '2026-11-01T00:00:00Z',
    'Apparaître comme contributeur de la Ressourcerie',
    'J’accepte que la Ressourcerie montre à tous, à côté des ressources auxquelles j’ai contribué sur la Forge, le nom ou le pseudonyme que j’ai choisi et, si je le demande, ma biographie et mon académie.'
    || E'\n\n' || 'Ce qui est montré : le nom choisi, un identifiant public tiré au sort, mes ressources et le nombre de mes contributions à chacune ; ma biographie et mon académie seulement si je les coche. Ni mon adresse électronique, ni mon nom d’utilisateur de la Forge, ni mon image ne sont montrés. Mon adresse électronique n’est pas conservée.'
    || E'\n\n' || 'Où : dans l’interface publique de la Ressourcerie, dont le contenu peut être réutilisé sous Licence Ouverte 2.0. Des tiers peuvent en garder copie ; la Ressourcerie cesse immédiatement de montrer ce que je retire, mais ne peut pas l’effacer chez eux.'
    || E'\n\n' || 'Ce consentement est facultatif. Je peux changer ce qui est montré ou tout retirer à tout moment, par la même voie, sans avoir à le justifier : je redeviens alors une personne comptée, jamais nommée. La date de chaque consentement et de chaque retrait est conservée comme preuve.');

-- What somebody says of themselves. It is private until a consent in force lets it be copied to contributor.
create table contributor_profile (
    account_id uuid not null constraint contributor_profile_pk primary key
        constraint contributor_profile_account_fk references account on delete cascade,
    version bigint not null,
    display_name text,
    biography text,
    -- Derived from the domain of a verified address, which is kept nowhere.
    academy text,
    academy_shown boolean not null default true,
    -- The consent in force, if any, and what beside the name it lets be shown.
    consent_version text constraint contributor_profile_consent_fk references contributor_consent_text on delete restrict,
    consented_at timestamptz,
    biography_allowed boolean not null default false,
    academy_allowed boolean not null default false,
    -- A curator hid it: nothing of it is shown, whatever the consent.
    hidden_at timestamptz,
    constraint contributor_profile_name_bounded check (length(display_name) between 2 and 80),
    constraint contributor_profile_biography_bounded check (length(biography) between 1 and 1000),
    constraint contributor_profile_consent_dated check ((consent_version is null) = (consented_at is null)),
    constraint contributor_profile_consent_names check (consent_version is null or display_name is not null),
    constraint contributor_profile_nothing_without_consent check (consent_version is not null or not biography_allowed and not academy_allowed)
);
create index contributor_profile_consent_idx on contributor_profile (consent_version);

-- Each consent and each withdrawal, as proof. The account is opaque and may be gone.
create table contributor_consent (
    id uuid not null constraint contributor_consent_pk primary key,
    account uuid not null,
    at timestamptz not null,
    given boolean not null,
    text_version text not null constraint contributor_consent_text_fk references contributor_consent_text on delete restrict,
    shown text[] not null,
    constraint contributor_consent_shown_known check (shown <@ '{name,biography,academy}' and given = (shown @> '{name}'))
);
create index contributor_consent_account_idx on contributor_consent (account, id);
create index contributor_consent_text_idx on contributor_consent (text_version);
