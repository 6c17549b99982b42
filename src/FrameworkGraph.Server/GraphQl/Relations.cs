using FrameworkGraph.Ontology;
using FrameworkGraph.Store;
using static FrameworkGraph.Ontology.NodeKinds;
using static FrameworkGraph.Ontology.Predicates;

namespace FrameworkGraph.Server.GraphQl;

/// <summary>Every list that a kind of node offers over claims. `claims`, which every node has, goes over all of them.</summary>
public static class Relations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new(Framework, "proposedBy", Hop.In, [Proposes], Work, "The works that propose it."),
        new(Framework, "parts", Hop.In, [PartOf], Element, "Its outermost parts."),

        new(Element, "partOf", Hop.Out, [PartOf], null, "What it is directly part of."),
        new(Element, "parts", Hop.In, [PartOf], Element, "Its direct parts."),
        new(Element, "findings", Hop.In, [Concerns], Finding, "The findings that concern it."),
        new(Element, "worksLocated", Hop.In, [LocatedIn], Work, "The works that place themselves in it, or that we place there; the claim says which."),
        new(Element, "programmes", Hop.In, [Fits], Programme, "The programmes that lie in it."),
        new(Element, "correspondsTo", Hop.Both, Crosswalk, Element, "The elements of other frameworks that it corresponds to; the claim says how and in which direction."),
        new(Element, "falseFriends", Hop.Both, [FalseFriend], null, "What shares a word with it but not the meaning."),

        new(Work, "findings", Hop.Out, [Reports], Finding, "The statements coded from it."),
        new(Work, "cites", Hop.Out, [Cites], Work, "The works that it cites."),
        new(Work, "citedBy", Hop.In, [Cites], Work, "The works that cite it."),
        new(Work, "locatedIn", Hop.Out, [LocatedIn], Element, "Where it places itself in frameworks, in its own graded words, or where we place it."),
        new(Work, "proposes", Hop.Out, [Proposes], Framework, "The frameworks that it proposes."),
        new(Work, "studies", Hop.Out, [Studies], Programme, "The programmes that it studies."),
        new(Work, "uses", Hop.Out, [Uses], Instrument, "The instruments that it uses."),
        new(Work, "samples", Hop.Out, [Samples], Sector, "Where its respondents work; the claim carries the figure."),
        new(Work, "distinctFrom", Hop.Both, [DistinctFrom], Work, "Works that look alike and are not the same."),
        new(Work, "partOf", Hop.Out, [PartOf], Work, "The work that it is a part of."),
        new(Work, "absences", Hop.Out, [Lacks], Absence, "What it does not say or what is not held of it."),
        new(Work, "spokenOfIn", Hop.In, [About], Finding, "The findings that speak of it."),

        new(Finding, "reportedBy", Hop.In, [Reports], Work, "The document that carries it; the claim has its attribution, evidence, modality and direction."),
        new(Finding, "identifies", Hop.Out, [Identifies], null, "The barriers, enablers and outcomes that it names."),
        new(Finding, "concerns", Hop.Out, [Concerns], Element, "The framework elements that it concerns."),
        new(Finding, "fallsOutside", Hop.Out, [FallsOutside], Residual, "The residuals it is grouped under, where neither Cohen nor Valentijn catches it, or not wholly."),
        new(Finding, "about", Hop.Out, [About], null, "What it speaks of."),
        new(Finding, "contradicts", Hop.Both, [Contradicts], Finding, "The findings that cannot hold together with it."),
        new(Finding, "qualifies", Hop.Out, [Qualifies], Finding, "The findings that it limits."),
        new(Finding, "qualifiedBy", Hop.In, [Qualifies], Finding, "The findings that limit it, caveats of its document included."),
        new(Finding, "conditionalOn", Hop.Out, [ConditionalOn], Finding, "The findings on which it depends."),
        new(Finding, "conditionOf", Hop.In, [ConditionalOn], Finding, "The findings that depend on it."),
        new(Finding, "supports", Hop.Out, [Supports], Finding, "The findings that it supports."),
        new(Finding, "supportedBy", Hop.In, [Supports], Finding, "The findings that support it."),
        new(Finding, "absences", Hop.Out, [Lacks], Absence, "What is absent from it."),

        .. Concepts.SelectMany(concept => new Relation[]
        {
            new(concept, "findings", Hop.In, [Identifies], Finding, $"The findings that name this {concept.Slug}."),
            new(concept, "broader", Hop.Out, [Broader], concept, "Broader concepts."),
            new(concept, "narrower", Hop.In, [Broader], concept, "Narrower concepts."),
        }),
        new(NodeKinds.Barrier, "addressedBy", Hop.In, [Addresses], Enabler, "The enablers that are said to address it; the claim says in which document."),
        new(NodeKinds.Barrier, "leadsTo", Hop.Out, [LeadsTo], Outcome, "The outcomes that it is said to lead to."),
        new(Enabler, "addresses", Hop.Out, [Addresses], NodeKinds.Barrier, "The barriers that it is said to address."),
        new(Enabler, "leadsTo", Hop.Out, [LeadsTo], Outcome, "The outcomes that it is said to lead to."),
        new(Outcome, "resultsFrom", Hop.In, [LeadsTo], null, "What is said to lead to it."),
        new(Outcome, "pursuedBy", Hop.In, [Pursues], Programme, "The programmes that aim at it; no result."),
        new(Outcome, "absences", Hop.Out, [Lacks], Absence, "What is absent of it."),

        new(Programme, "studiedBy", Hop.In, [Studies], Work, "The works that study it."),
        new(Programme, "fits", Hop.Out, [Fits], Element, "Where it lies in frameworks. Each link says whether a source states it or we infer it."),
        new(Programme, "pursues", Hop.Out, [Pursues], Outcome, "The outcomes that it aims at; no results."),
        new(Programme, "leadsTo", Hop.Out, [LeadsTo], Outcome, "The outcomes that it is said to lead to."),
        new(Programme, "involves", Hop.Out, [Involves], Sector, "The sectors that take part in it."),
        new(Programme, "steeringGroups", Hop.In, [PartOf], SteeringGroup, "Its steering groups."),
        new(Programme, "findings", Hop.In, [About], Finding, "The findings that speak of it."),
        new(Programme, "absences", Hop.Out, [Lacks], Absence, "What is not known of it."),

        new(SteeringGroup, "partOf", Hop.Out, [PartOf], Programme, "The programme that it steers a part of."),
        new(SteeringGroup, "findings", Hop.In, [About], Finding, "The findings that speak of it."),
        new(Sector, "sampledBy", Hop.In, [Samples], Work, "The works that drew respondents from it."),
        new(Sector, "programmes", Hop.In, [Involves], Programme, "The programmes in which it takes part."),
        new(Sector, "findings", Hop.In, [About], Finding, "The findings that speak of it."),
        new(Instrument, "usedBy", Hop.In, [Uses], Work, "The works that use it."),
        new(Instrument, "parts", Hop.In, [PartOf], Element, "Its domains."),
        new(Instrument, "findings", Hop.In, [About], Finding, "The findings that speak of it."),
        new(Instrument, "absences", Hop.Out, [Lacks], Absence, "What is absent of it."),
        new(Residual, "findings", Hop.In, [FallsOutside], Finding, "The findings grouped under it."),
        new(Absence, "lackedBy", Hop.In, [Lacks], null, "What lacks it."),
    ];
}
