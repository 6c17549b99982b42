using System.Buffers.Text;
using System.Text;
using FrameworkGraph.Store;

namespace FrameworkGraph.Tests.Store;

public sealed class CursorTests
{
    public static TheoryData<OrderField, string?, string> Cursors { get; } = new()
    {
        { OrderField.Id, null, "work.a" },
        { OrderField.Label, "“Ünïcode” \\ \" 統合", "work.a" },
        { OrderField.Label, "", "" },
        { OrderField.Number, "-1", "element.a" },
        { OrderField.Year, "2016", "claim.a--b--c" },
        { OrderField.Rank, "4", "barrier.b" },
    };

    [Theory]
    [MemberData(nameof(Cursors))]
    public void Decode_of_encoded_gives_the_same_cursor(OrderField field, string? value, string id)
    {
        var text = new Cursor(field, value, id).Encode();

        Assert.Equal(new Cursor(field, value, id), Cursor.Decode(text));
        Assert.Matches("^[A-Za-z0-9_-]+$", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("bm90IGpzb24")]
    [InlineData("é")]
    public void Decode_of_garbage_gives_null(string text) => Assert.Null(Cursor.Decode(text));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""["Id",null]""")]
    [InlineData("""["Id",null,null]""")]
    [InlineData("""["Id",null,"a","b"]""")]
    [InlineData("""["Id","1","a"]""")]
    [InlineData("""["Colour","1","a"]""")]
    [InlineData("""["Label",null,"a"]""")]
    [InlineData("""["Number","one","a"]""")]
    [InlineData("""["Number","99999999999","a"]""")]
    [InlineData("""["7","1","a"]""")]
    [InlineData("""["Id",null,1]""")]
    public void Decode_of_other_json_gives_null(string json) => Assert.Null(Cursor.Decode(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void Decode_of_bytes_that_are_no_text_gives_null() => Assert.Null(Cursor.Decode(Base64Url.EncodeToString([0xff, 0xfe, 0x22])));
}
