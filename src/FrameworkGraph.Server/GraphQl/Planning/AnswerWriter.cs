using System.Collections;
using System.Text.Json;
using System.Runtime.CompilerServices;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// Writes the data of a planned answer as JSON, straight from what was read. graphql-dotnet would give the same, but makes an object for each
/// value before it is written, which takes ten times as long; it executes whatever this cannot write.
/// </summary>
internal static class AnswerWriter
{
    /// <summary>Writes the data, and stops between the rows of root lists so that what is ready can be sent.</summary>
    /// <exception cref="UnwritableException">A value does not fit its type.</exception>
    public static IEnumerable<bool> Write(Utf8JsonWriter json, PlannedData data)
    {
        json.WriteStartObject();
        foreach (var (field, _) in data.Plan.Roots)
        {
            json.WritePropertyName(field.Name);
            if (field.IsTypeName)
            {
                json.WriteStringValue("Query");
                continue;
            }

            var value = field.Resolver!.Read(data.Answer.Roots[field.Key], field);
            if (value is PlannedList list)
            {
                foreach (var _ in WriteList(json, list, field))
                {
                    yield return true;
                }
            }
            else
            {
                Write(json, value, field.Output!, field.Below);
                yield return true;
            }
        }

        json.WriteEndObject();
    }

    private static IEnumerable<bool> WriteList(Utf8JsonWriter json, PlannedList list, PlannedField root)
    {
        json.WriteStartObject();
        var type = ((Output.Selected)root.Output!).TypeName!;
        foreach (var field in root.Below.FieldsOf(type))
        {
            if (field is { IsTypeName: false, Output: Output.Items { Item: var item } })
            {
                json.WriteStartArray(field.Name);
                foreach (var row in (IEnumerable)field.Resolver!.Read(list, field)!)
                {
                    Write(json, row, item, field.Below);
                    yield return true;
                }

                json.WriteEndArray();
            }
            else
            {
                Write(json, list, field, type);
            }
        }

        json.WriteEndObject();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(Utf8JsonWriter json, object source, PlannedField field, string type)
    {
        json.WritePropertyName(field.Name);
        if (field.IsTypeName)
        {
            json.WriteStringValue(type);
        }
        else
        {
            Write(json, field.Resolver!.Read(source, field), field.Output!, field.Below);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(Utf8JsonWriter json, object? value, Output output, PlanNode below)
    {
        switch (output, value)
        {
            case ({ IsRequired: false }, null):
                json.WriteNullValue();
                break;
            case (Output.Text, string text):
                json.WriteStringValue(text);
                break;
            case (Output.Selected { TypeName: var type }, not null):
                WriteObject(json, value, type ?? TypeOf(value), below);
                break;
            case (Output.Items { Item: var item }, IEnumerable values and not string):
                json.WriteStartArray();
                foreach (var each in values)
                {
                    Write(json, each, item, below);
                }

                json.WriteEndArray();
                break;
            case (Output.Choice { Names: var names }, string slug) when names.TryGetValue(slug, out var name):
                json.WriteStringValue(name);
                break;
            case (Output.Whole, int whole):
                json.WriteNumberValue(whole);
                break;
            case (Output.Flag, bool flag):
                json.WriteBooleanValue(flag);
                break;
            case (Output.Decimal, double number) when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                throw new UnwritableException($"'{value}' is no {output}.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteObject(Utf8JsonWriter json, object source, string type, PlanNode plan)
    {
        json.WriteStartObject();
        var fields = plan.FieldsOf(type);
        for (var i = 0; i < fields.Count; i++)
        {
            Write(json, source, fields[i], type);
        }

        json.WriteEndObject();
    }

    private static string TypeOf(object value) => value switch
    {
        PlannedRow row => row.TypeName,
        PlannedTombstone => PlannedTombstone.TypeName,
        _ => throw new UnwritableException($"'{value}' may be of several types."),
    };
}
