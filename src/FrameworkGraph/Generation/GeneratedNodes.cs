using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Generation;

/// <summary>The nodes of a generated graph.</summary>
internal sealed class GeneratedNodes(GeneratedShape shape, Dice dice, GeneratedText text)
{
    public IEnumerable<Node> Shared()
    {
        yield return new Node { Id = GeneratedShape.Coder, Kind = NodeKinds.Coder, Label = "Generator", Type = "automated", Details = new("""{"description":"Makes graphs for measurements. Nothing in them is evidence."}""") };
        yield return new Node { Id = GeneratedShape.Codebook, Kind = NodeKinds.Work, Label = "Generated codebook", Type = "guidance", Year = 2026, Details = new("""{"title":"Generated codebook"}""") };
        yield return new Node { Id = GeneratedShape.Framework(0), Kind = NodeKinds.Framework, Label = "Generated constructs", Details = new("""{"description":"Five constructs, as Cohen has."}""") };
        yield return new Node { Id = GeneratedShape.Framework(GeneratedShape.Constructs), Kind = NodeKinds.Framework, Label = "Generated taxonomy", Details = new("""{"description":"Twenty-one features, as Valentijn has."}""") };
        for (var i = 0; i < GeneratedShape.Elements; i++)
        {
            yield return new Node
            {
                Id = GeneratedShape.Element(i), Kind = NodeKinds.Element, Label = $"Element {i + 1}", Type = i < GeneratedShape.Constructs ? "construct" : "feature", Number = i + 1,
                Home = GeneratedShape.Framework(i), Details = new($$"""{"definition":"{{text.Sentence(120, 20, i)}}","definitionSource":"own-words"}"""),
            };
        }

        for (var i = 0; i < GeneratedShape.Concepts; i++)
        {
            yield return new Node
            {
                Id = GeneratedShape.Concept(i), Kind = NodeKinds.Named(GeneratedShape.ConceptKind(i)), Label = $"Concept {i + 1}",
                Details = new($$"""{"definition":"{{text.Sentence(90, 21, i)}}","include":["{{text.Sentence(40, 22, i)}}"],"synonyms":["synonym {{i + 1}}"]}"""),
            };
        }

        for (var i = 0; i < GeneratedShape.Residuals; i++)
        {
            yield return new Node { Id = $"residual.generated-{i + 1}", Kind = NodeKinds.Residual, Label = $"Residual {i + 1}", Details = new($$"""{"definition":"{{text.Sentence(60, 23, i)}}"}""") };
        }

        for (var i = 0; i < GeneratedShape.Programmes; i++)
        {
            yield return new Node { Id = $"programme.generated-{i + 1}", Kind = NodeKinds.Programme, Label = $"Programme {i + 1}", Jurisdiction = shape.Jurisdiction(i), Details = new($$"""{"description":"{{text.Sentence(80, 24, i)}}"}""") };
        }

        for (var i = 0; i < shape.CitedWorks; i++)
        {
            var year = 1970 + dice.Roll(55, 25, i);
            yield return new Node
            {
                Id = GeneratedShape.Cited(i), Kind = NodeKinds.Work, Label = $"Author {i + 1} {year}", Year = year,
                Details = new($$"""{"title":"{{text.Sentence(50, 26, i)}}","authors":["Author, {{(char)('A' + (i % 26))}}. {{i + 1}}"],"doi":"10.5555/generated.{{i + 1}}","appraisal":"not appraised"}"""),
            };
        }
    }

    public IEnumerable<Node> Document(int document, int findings)
    {
        var (slug, work) = (GeneratedShape.Slug(document), GeneratedShape.Work(document));
        yield return new Node
        {
            Id = work, Kind = NodeKinds.Work, Label = $"Study {document + 1}", Type = document % 4 == 0 ? "review" : "study", Year = shape.Year(document), Jurisdiction = shape.Jurisdiction(document),
            Details = new($$"""{"title":"{{text.Sentence(60, 27, document)}}","authors":["Writer {{document + 1}}"],"held":"whole","file":"{{slug}}.txt","documentType":"Article","population":"Children and families","appraisal":"not appraised"}"""),
        };
        for (var i = 0; i < Math.Min(GeneratedShape.Paragraphs, Math.Max(findings, 1)); i++)
        {
            yield return new Node
            {
                Id = $"{slug}.p{i + 1}", Kind = NodeKinds.Paragraph, Label = $"Paragraph {i + 1}", Home = work, Number = i + 1,
                Details = new($$"""{"words":{{40 + dice.Roll(120, 28, document, i)}},"hash":"{{dice.Roll(int.MaxValue, 29, document, i):x16}}","path":["Section {{(i / 8) + 1}}"]}"""),
            };
        }

        for (var i = 0; i < GeneratedShape.Absences; i++)
        {
            yield return new Node
            {
                Id = GeneratedShape.Absence(document, i), Kind = NodeKinds.Absence, Label = $"No response rate is stated {i + 1}", Type = "not-stated", Home = work, Paragraph = $"{slug}.p1",
                Details = new($$"""{"aspect":"response","subject":"{{work}}"}"""),
            };
        }

        for (var i = 0; i < findings; i++)
        {
            yield return new Node
            {
                Id = GeneratedShape.Finding(document, i), Kind = NodeKinds.Finding, Label = text.Sentence(85, 30, document, i), Type = shape.FindingType(document, i), Home = work,
                Paragraph = GeneratedShape.Paragraph(document, i), Details = new($$"""{"phrase":"{{text.Phrase(document, i)}}"}"""),
            };
        }
    }
}
