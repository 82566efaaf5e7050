using System.Net;
using System.Text;

namespace Sinch.Voice.Runtime.Tests.Errors;

/// <summary>Errors whose body the document describes.</summary>
public sealed class DeclaredErrorTests
{
    private const string Body = """{"name":"a","errorCode":40400,"message":"m"}""";

    [Theory]
    [InlineData(404, typeof(Person))]
    [InlineData(409, typeof(Shape))]
    [InlineData(499, typeof(Shape))]
    [InlineData(500, typeof(Color))]
    [InlineData(302, typeof(Color))]
    public async Task The_narrowest_description_of_a_status_counts(int status, Type expected)
    {
        var body = expected == typeof(Color) ? "\"red\"" : Body;
        var exception = await FailAsync(status, body, ApiError.Default<Color>(), ApiError.Range<Shape>(4), ApiError.Status<Person>(404));
        Assert.IsType(expected, exception.Error);
    }

    [Fact]
    public async Task The_other_properties_are_there_as_well()
    {
        var exception = await FailAsync(404, Body, ApiError.Default<Person>());
        Assert.Equal("a", Assert.IsType<Person>(exception.Error).Name);
        Assert.Equal(("40400", "m", Body, HttpStatusCode.NotFound), (exception.ErrorCode, exception.ErrorMessage, exception.RawBody, exception.StatusCode!.Value));
    }

    [Fact]
    public async Task A_variant_that_the_document_does_not_know_is_kept()
    {
        var shape = Assert.IsType<Shape>((await FailAsync(400, """{"kind":"blob"}""", ApiError.Status<Shape>(400))).Error);
        Assert.Equal("blob", Assert.IsType<UnknownVariant>(shape.Value).Discriminator);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" null\r\n")]
    [InlineData("<html>no</html>")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("""{"name":""")]
    [InlineData("""{"name":"a"} x""")]
    [InlineData("""{"name":"\ud800"}""")]
    public async Task A_body_of_another_kind_has_no_type_and_nothing_is_lost(string body)
    {
        var exception = await FailAsync(502, body, ApiError.Default<Person>());
        Assert.Null(exception.Error);
        Assert.Equal((HttpStatusCode.BadGateway, body, "Calling_Get"), (exception.StatusCode!.Value, exception.RawBody, exception.OperationId));
        Assert.Equal((await FailAsync(502, body)).Message, exception.Message);
    }

    [Fact]
    public async Task A_property_that_does_not_fit_loses_no_error()
    {
        var error = Assert.IsType<Person>((await FailAsync(502, """{"name":{},"age":3}""", ApiError.Default<Person>())).Error);
        Assert.Equal((3, "{}"), (error.Age, error.AdditionalProperties!["name"].GetRawText()));
    }

    [Fact]
    public async Task Null_is_not_a_struct()
    {
        Assert.Null((await FailAsync(500, "null", ApiError.Default<Shape>())).Error);
        Assert.Null((await FailAsync(500, "null", ApiError.Default<Color>())).Error);
    }

    [Fact]
    public async Task A_status_of_which_the_document_says_nothing_has_no_type()
    {
        Assert.Null((await FailAsync(404, Body)).Error);
        Assert.Null((await FailAsync(404, Body, ApiError.Status<Person>(400), ApiError.Range<Person>(5))).Error);
    }

    [Fact]
    public async Task A_success_is_no_error_whatever_the_default()
    {
        Assert.Null((await FailAsync(202, "[]", ApiError.Default<Person>())).Error);
        Assert.Null((await FailAsync(200, "[]", ApiError.Default<Shape>())).Error);
    }

    [Fact]
    public async Task A_body_that_broke_off_has_no_type()
    {
        using var client = new HttpClient(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound)
        {
            Content = new StreamContent(new BreakingStream(Encoding.UTF8.GetBytes("""{"name":"a","errorCode":40400,"mess"""))),
        })));
        var exception = await SendAsync(Api.Pipeline(new Uri("https://a.test"), httpClient: client), ApiError.Default<Person>());
        Assert.Null(exception.Error);
        Assert.Equal("40400", exception.ErrorCode);
    }

    private static async Task<SinchVoiceException> FailAsync(int status, string body, params ApiError[] errors)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        return await SendAsync(Api.Pipeline(server.Address), errors);
    }

    private static Task<SinchVoiceException> SendAsync(ApiPipeline pipeline, params ApiError[] errors)
    {
        var operation = new ApiOperation("Calling_Get", HttpMethod.Get, "/calls/{id}", null, 200) { Errors = errors };
        return Assert.ThrowsAsync<SinchVoiceException>(
            () => pipeline.SendAsync<Person>(new(operation, "/calls/1"), null, TestContext.Current.CancellationToken));
    }
}
