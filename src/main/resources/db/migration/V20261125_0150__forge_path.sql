-- People name a project by its path, whose case the Forge ignores.
create index resource_forge_path_idx on resource (lower(forge_path)) where alive;
