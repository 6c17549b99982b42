// Prints, as a JSON list, what a client of the first schema would miss in the second. What the first had as @deprecated may go.
// usage: node breaking.mjs RELEASED PRESENT
import { readFile } from 'node:fs/promises';
import { buildASTSchema, findBreakingChanges, GraphQLSchema, parse, visit } from 'graphql';

const [released, present] = await Promise.all(process.argv.slice(2, 4).map(async file => parse(await readFile(file, 'utf8'))));

const unlessDeprecated = node => (node.directives.some(directive => directive.name.value === 'deprecated') ? null : undefined);
const promised = buildASTSchema(visit(released, { FieldDefinition: unlessDeprecated, InputValueDefinition: unlessDeprecated, EnumValueDefinition: unlessDeprecated }));

// A type goes with the last thing that led to it. What implements an interface is led to by whatever has the interface.
const reachable = new GraphQLSchema({
  ...promised.toConfig(),
  types: Object.values(promised.getTypeMap()).filter(type => type.getInterfaces?.().length > 0),
});

console.log(JSON.stringify(findBreakingChanges(reachable, buildASTSchema(present))));
